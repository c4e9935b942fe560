package io.coneix.cli.wallet;

import io.geowallet.wallet.Wallet;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/** {@code --now}: makes a node at once from what waits. */
final class NowOption {
  @Option(
      names = "--now",
      description = {
        "Make a node at once from what waits, instead of with the next slot.",
        "The operator then sees an entry out of step."
      })
  private boolean wanted;

  /** Makes the node where it is wanted, and says what that shows. */
  void apply(Wallet wallet, PrintStream err) {
    if (wanted) {
      wallet.now();
      err.println("note: the operator sees an entry out of step with the slots");
    }
  }
}
