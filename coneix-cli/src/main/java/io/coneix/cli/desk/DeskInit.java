package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.PlatformOption;
import io.coneix.cli.role.UserFile;
import io.coneix.requester.UnusableCompanyName;
import io.coneix.verify.trust.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix desk init}. */
@Command(
    name = "init",
    description = {
      "Make a company's keys, and the request for its certificate.",
      "Until the desk is accredited, the same again goes on where it was interrupted."
    })
final class DeskInit implements Callable<Integer> {
  private static final int MAX_TRUST = 1 << 20;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private PlatformOption platform;
  @Mixin private JsonOption json;

  @Option(
      names = "--company",
      paramLabel = "NAME",
      required = true,
      description = "The company's registered name, 1 to 64 characters.")
  private String company = "";

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      required = true,
      description = "The trust file: whom to believe.")
  private Path trust = Path.of("");

  @Option(
      names = "--request",
      paramLabel = "FILE",
      required = true,
      description = "Write the request for the authority here.")
  private Path request = Path.of("");

  DeskInit(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (company.isBlank() || company.length() > 64) {
      throw new UnusableCompanyName(company.length());
    }
    Trust parsed = Trust.parse(UserFile.readText(trust, MAX_TRUST));
    platform.uri();
    try (OpenDesk opened =
        OpenDesk.create(parsed, platform.address(), data, passphrase, environment)) {
      opened.desk().nameCompany(company);
      UserFile.write(request, opened.desk().certificateRequest());
      json.print(
          environment.out(),
          Map.of("request", request.toString()),
          List.of("request for the authority: " + request));
      return ExitCode.DONE;
    }
  }
}
