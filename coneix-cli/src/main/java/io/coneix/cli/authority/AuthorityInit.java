package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority init}. */
@Command(name = "init", description = "Make a new authority and its key.")
final class AuthorityInit implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "The authority's name in certificates, 1 to 64 characters.")
  private String name = "";

  AuthorityInit(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (name.isBlank() || name.length() > 64) {
      throw new UnusableOption("--name", "1 to 64 characters", name.length() + " characters");
    }
    try (OpenAuthority opened = OpenAuthority.create(name, data, passphrase, environment)) {
      String key = opened.authority().publicKey().encoded().hex();
      json.print(environment.out(), Map.of("authority_key", key), List.of("authority key " + key));
      return ExitCode.DONE;
    }
  }
}
