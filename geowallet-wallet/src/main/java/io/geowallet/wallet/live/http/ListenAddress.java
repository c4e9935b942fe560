package io.geowallet.wallet.live.http;

import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.tls.PrivateNetworks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where the wallet listens for phones: on this machine only, unless somebody asks for less.
 *
 * @param host an address of this machine
 * @param port 0 for any free one
 * @param tls protected on its way, by the wallet's own certificate
 */
public record ListenAddress(InetAddress host, int port, boolean tls) {
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
    return new ListenAddress(InetAddress.getLoopbackAddress(), port, false);
  }

  /**
   * An address that others in the same network reach, and over which positions go in the clear.
   *
   * @param address in digits, for example {@code 192.168.1.20}
   * @throws UnusableAddress where it is none
   */
  public static ListenAddress insecureLan(String address, int port) {
    return new ListenAddress(parsed("--listen-insecure-lan", address), port, false);
  }

  /**
   * An address that others in the same network reach, with TLS.
   *
   * @param address of a private network, in digits, for example {@code 192.168.1.20}: it stands in
   *     the certificate, and no other network's may
   * @throws UnusableAddress where it is none
   */
  public static ListenAddress lan(String address, int port) {
    InetAddress host = parsed("--listen-lan", address);
    if (!PrivateNetworks.holds(host)) {
      throw new UnusableAddress(
          "--listen-lan", "one address of this machine in a private network", "another address");
    }
    return new ListenAddress(host, port, true);
  }

  private static InetAddress parsed(String option, String address) {
    try {
      if (LITERAL.matcher(address).matches() && address.matches(".*[.:].*")) {
        return InetAddress.getByName(address);
      }
    } catch (UnknownHostException e) {
      // Said below, as of any other text.
    }
    throw new UnusableAddress(option, "an address of this machine in digits", "another text");
  }

  /** True where only programs of this machine reach it. */
  public boolean isLoopback() {
    return host.isLoopbackAddress();
  }

  /** True where nobody else in the network can read what a phone sends. */
  public boolean isProtected() {
    return tls || isLoopback();
  }

  ListenAddress on(int actualPort) {
    return new ListenAddress(host, actualPort, tls);
  }

  /** Address and port as they stand in a link. */
  public String text() {
    String address = host.getHostAddress();
    return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
  }

  /** How addresses of requests begin; {@code ADDRESS} stands for any of this machine's. */
  public String base() {
    String reached = host.isAnyLocalAddress() ? "ADDRESS:" + port : text();
    return (tls ? "https://" : "http://") + reached;
  }

  /** What is to be typed into OwnTracks. */
  public String link() {
    return base() + PhoneClient.OWNTRACKS.path();
  }
}
