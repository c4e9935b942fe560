package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.PlatformOption;
import io.coneix.cli.role.UserFile;
import io.coneix.client.PlatformClient;
import io.coneix.evidence.log.LogKeys;
import io.coneix.verify.trust.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority trust}: writes the file that says whom to believe. */
@Command(name = "trust", description = "Write a trust file for wallets, desks and verifiers.")
final class AuthorityTrust implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private PlatformOption platform;
  @Mixin private JsonOption json;

  @Option(
      names = "--time",
      paramLabel = "POLICY",
      defaultValue = "witnessed",
      description = {
        "Whose word on time is enough: 'witnessed' (the default),",
        "or 'log': the log's own word, which proves nothing."
      })
  private String time = "witnessed";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write here instead of to standard output.")
  private @Nullable Path out;

  AuthorityTrust(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Trust.Time policy = policy(time);
    try (OpenAuthority opened = OpenAuthority.open(data, passphrase, environment)) {
      LogKeys log = PlatformClient.fetchUnverifiedKeys(platform.uri());
      Trust trust =
          new Trust(
              List.of(
                  new Trust.Authority(opened.authority().name(), opened.authority().publicKey())),
              List.of(new Trust.Log(log.origin(), log.log().text(), log.cosigners().get(0).text())),
              policy);
      write(trust.toJson());
      return ExitCode.DONE;
    }
  }

  private static Trust.Time policy(String text) {
    return switch (text) {
      case "log" -> Trust.Time.LOG;
      case "witnessed" -> Trust.Time.WITNESSED;
      default -> throw new UnusableOption("--time", "log or witnessed", "another word");
    };
  }

  private void write(String text) {
    if (out == null) {
      environment.out().print(text);
      environment.out().flush();
    } else {
      UserFile.writeText(out, text);
      json.print(environment.out(), Map.of("file", out.toString()), List.of("trust file: " + out));
    }
  }
}
