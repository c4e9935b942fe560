package io.coneix.cli.wallet;

import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.http.ListenLimits;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --listen [PORT]} and {@code --listen-insecure-lan ADDRESS}: off where not asked for. */
final class ListenOptions {
  private static final String LAN = "--listen-insecure-lan";

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
        "With --listen: on this address of this machine, which others in the network reach.",
        "Positions cross that network in the clear; every page says so."
      })
  private @Nullable String lan;

  /**
   * Where to listen; empty where nobody asked for it.
   *
   * @throws UnusableText where only the address is given
   */
  Optional<ListenAddress> address() {
    if (port == null) {
      if (lan != null) {
        throw new UnusableText(LAN, "--listen beside it", "none");
      }
      return Optional.empty();
    }
    return Optional.of(
        lan == null ? ListenAddress.loopback(port) : ListenAddress.insecureLan(lan, port));
  }

  /** Starts to listen where that was asked for, and says so. */
  static void start(Live live, Optional<ListenAddress> wanted, PrintStream err) {
    if (wanted.isPresent()) {
      ListenAddress address = live.listen(wanted.get(), ListenLimits.usual());
      err.println("phones deliver to: " + address.link());
      if (!address.isLoopback()) {
        err.println("warning: whoever shares this network can read the positions on their way");
      }
      if (live.devices().all().isEmpty()) {
        err.println("  hint: no phone was added yet; the page does that under Settings");
      }
    }
  }
}
