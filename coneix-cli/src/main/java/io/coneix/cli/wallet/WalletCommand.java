package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix wallet}. */
@Command(
    name = "wallet",
    description = "Keep a record of movements, and answer for it.",
    subcommands = {
      WalletInit.class,
      WalletRecover.class,
      WalletOpen.class,
      WalletDevice.class,
      WalletPause.class,
      WalletResume.class,
      WalletTimetable.class,
      WalletRetention.class,
      WalletImport.class,
      WalletWeather.class,
      WalletMap.class,
      WalletTrips.class,
      WalletType.class,
      WalletOdometer.class,
      WalletPrivate.class,
      WalletHome.class,
      WalletOffer.class,
      WalletAccept.class,
      WalletRefuse.class,
      WalletContracts.class,
      WalletRevoke.class,
      WalletReview.class,
      WalletSend.class,
      WalletStatement.class,
      WalletBundle.class,
      WalletSync.class,
      WalletStatus.class,
      WalletConnect.class,
      WalletTrust.class,
      WalletWords.class,
      WalletPassphrase.class
    })
public final class WalletCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  /** Built by the register. */
  public WalletCommand(Environment environment) {
    Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
