package io.coneix.cli.wallet;

import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.http.ListenLimits;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code --listen [PORT]}, {@code --listen-lan ADDRESS} and {@code --listen-insecure-lan ADDRESS}:
 * off where not asked for.
 */
final class ListenOptions {
  private static final String LAN = "--listen-lan";
  private static final String INSECURE = "--listen-insecure-lan";

  @Option(
      names = "--listen",
      paramLabel = "PORT",
      arity = "0..1",
      fallbackValue = "" + ListenAddress.USUAL_PORT,
      description = {
        "Record what phones send to this port (default: " + ListenAddress.USUAL_PORT + "),",
        "reached from this machine only; 'wallet device add' or the page adds a phone."
      })
  private @Nullable Integer port;

  @Option(
      names = LAN,
      paramLabel = "ADDRESS",
      description = {
        "With --listen: on this address of this machine in a private network, with TLS; phones",
        "trust the wallet's own certificate ('wallet device certificate')."
      })
  private @Nullable String lan;

  @Option(
      names = INSECURE,
      paramLabel = "ADDRESS",
      description = {
        "With --listen: on this address of this machine, which others in the network reach.",
        "What is sent crosses that network in the clear; every page says so."
      })
  private @Nullable String insecure;

  /**
   * Where to listen; empty where nobody asked for it.
   *
   * @throws UnusableText where an address stands without {@code --listen}, or both do
   */
  Optional<ListenAddress> address() {
    if (lan != null && insecure != null) {
      throw new UnusableText(LAN, "one of both addresses", "both");
    }
    if (port == null) {
      if (lan != null || insecure != null) {
        throw new UnusableText(lan != null ? LAN : INSECURE, "--listen beside it", "none");
      }
      return Optional.empty();
    }
    return Optional.of(address(port));
  }

  private ListenAddress address(int wanted) {
    if (lan != null) {
      return ListenAddress.lan(lan, wanted);
    }
    return insecure != null
        ? ListenAddress.insecureLan(insecure, wanted)
        : ListenAddress.loopback(wanted);
  }

  /** Starts to listen where that was asked for, and says so. */
  static void start(Live live, Optional<ListenAddress> wanted, PrintStream err) {
    if (wanted.isPresent()) {
      ListenAddress address = live.listen(wanted.get(), ListenLimits.usual());
      err.println("phones deliver to: " + address.base());
      if (address.tls()) {
        err.println("certificate for phones, SHA-256: " + live.tls().fingerprint());
      }
      if (!address.isProtected()) {
        err.println("warning: whoever shares this network can read what is sent in the clear");
      }
      if (live.devices().all().isEmpty()) {
        err.println("  hint: no phone was added yet; the page does that under Settings");
      }
    }
  }
}
