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
import io.coneix.evidence.log.VerifierKey;
import io.coneix.verify.trust.Trust;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority trust}: writes the file that says whom to believe. */
@Command(
    name = "trust",
    description = "Write a trust file for wallets, desks and verifiers.",
    footer = {"", "Exit codes: 0 written, 1 the log has another key than was given, 2 unusable."})
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
      names = "--log-key",
      paramLabel = "KEY",
      description = {
        "The log's key, as 'coneix platform serve' prints it at its start:",
        "another one is refused. Without it, the platform's word is taken."
      })
  private @Nullable String logKey;

  @Option(
      names = "--time-key",
      paramLabel = "KEY",
      description = "The key of the log's times, printed beside the log's key.")
  private @Nullable String timeKey;

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
    Optional<VerifierKey> expectedLog = Optional.ofNullable(logKey).map(VerifierKey::parse);
    Optional<VerifierKey> expectedTime = Optional.ofNullable(timeKey).map(VerifierKey::parse);
    try (OpenAuthority opened = OpenAuthority.open(data, passphrase, environment)) {
      LogKeys log = PlatformClient.fetchUnverifiedKeys(platform.uri());
      VerifierKey times = log.cosigners().get(0);
      expectedLog.ifPresent(key -> OtherLogKey.require("--log-key", key, log.log()));
      expectedTime.ifPresent(key -> OtherLogKey.require("--time-key", key, times));
      Trust trust =
          new Trust(
              List.of(
                  new Trust.Authority(opened.authority().name(), opened.authority().publicKey())),
              List.of(new Trust.Log(log.origin(), log.log().text(), times.text())),
              policy);
      write(trust.toJson(), log.log().text(), times.text());
      if (expectedLog.isEmpty() || expectedTime.isEmpty()) {
        // Whoever answers in the platform's place gives keys of its own.
        environment
            .err()
            .println(
                "hint: compare these keys with what 'coneix platform serve' printed, or give them"
                    + " by --log-key and --time-key");
      }
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

  private void write(String text, String log, String times) {
    List<String> taken = List.of("log key " + log, "time key " + times);
    if (out == null) {
      environment.out().print(text);
      environment.out().flush();
      taken.forEach(environment.err()::println);
    } else {
      UserFile.writeText(out, text);
      List<String> lines = new ArrayList<>(List.of("trust file: " + out));
      lines.addAll(taken);
      json.print(
          environment.out(),
          Map.of("file", out.toString(), "log_key", log, "time_key", times),
          lines);
    }
  }
}
