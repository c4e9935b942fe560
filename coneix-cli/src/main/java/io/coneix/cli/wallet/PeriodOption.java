package io.coneix.cli.wallet;

import io.coneix.holder.contract.HeldContract;
import io.geowallet.wallet.Wallet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --period DATE}: which period is meant. */
final class PeriodOption {
  @Option(
      names = "--period",
      paramLabel = "DATE",
      description = {
        "The period that holds this local date",
        "(default: the first that is over and has no answer)."
      })
  private @Nullable String date;

  void check() {
    if (date != null) {
      DayOptions.parse("--period", date);
    }
  }

  int of(Wallet wallet, HeldContract held) {
    return date == null
        ? wallet.nextPeriod(held)
        : wallet.periodHolding(held, DayOptions.parse("--period", date));
  }
}
