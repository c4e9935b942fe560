package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.UserFile;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.cbor.Cbor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code coneix desk accredit}. */
@Command(name = "accredit", description = "Take the accreditation that the authority has given.")
final class DeskAccredit implements Callable<Integer> {
  private static final int MAX_FILE = 1 << 24;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  @Parameters(paramLabel = "FILE", description = "The authority's file.")
  private Path file = Path.of("");

  DeskAccredit(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Vouchers vouchers = Vouchers.of(Cbor.decode("accreditation", UserFile.read(file, MAX_FILE)));
    try (OpenDesk opened = OpenDesk.open(data, passphrase, environment)) {
      opened.desk().accredit(vouchers, opened.trust());
      json.print(environment.out(), Map.of("accredited", true), List.of("accredited"));
      return ExitCode.DONE;
    }
  }
}
