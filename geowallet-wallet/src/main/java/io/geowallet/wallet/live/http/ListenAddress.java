package io.geowallet.wallet.live.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where the wallet listens for phones: on this machine only, unless somebody asks for less.
 *
 * @param host an address of this machine
 * @param port 0 for any free one
 */
public record ListenAddress(InetAddress host, int port) {
  /** The port that is taken where none is named: that of OwnTracks' own recorder. */
  public static final int USUAL_PORT = 8083;

  // Digits only: a name would be looked up, and could lead anywhere tomorrow.
  private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");
  private static final int LAST_PORT = 65_535;

  /**
   * Checks the port.
   *
   * @throws UnusableAddress where it is none
   */
  public ListenAddress {
    if (port < 0 || port > LAST_PORT) {
      throw new UnusableAddress("--listen", "a port from 0 to 65535", "another number");
    }
  }

  /** This machine only. */
  public static ListenAddress loopback(int port) {
    return new ListenAddress(InetAddress.getLoopbackAddress(), port);
  }

  /**
   * An address that others in the same network reach, and over which positions go in the clear.
   *
   * @param address in digits, for example {@code 192.168.1.20}
   * @throws UnusableAddress where it is none
   */
  public static ListenAddress insecureLan(String address, int port) {
    try {
      if (LITERAL.matcher(address).matches() && address.matches(".*[.:].*")) {
        return new ListenAddress(InetAddress.getByName(address), port);
      }
    } catch (UnknownHostException e) {
      // Said below, as of any other text.
    }
    throw new UnusableAddress(
        "--listen-insecure-lan", "an address of this machine in digits", "another text");
  }

  /** True where only programs of this machine reach it. */
  public boolean isLoopback() {
    return host.isLoopbackAddress();
  }

  ListenAddress on(int actualPort) {
    return new ListenAddress(host, actualPort);
  }

  /** Address and port as they stand in a link. */
  public String text() {
    String address = host.getHostAddress();
    return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
  }

  /** What is to be typed into the application; {@code ADDRESS} stands for any of this machine's. */
  public String link() {
    String reached = host.isAnyLocalAddress() ? "ADDRESS:" + port : text();
    return "http://" + reached + PhoneListener.PATH;
  }
}
