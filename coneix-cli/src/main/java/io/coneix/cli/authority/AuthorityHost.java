package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority host}: puts an enclave host on the next list. */
@Command(name = "host", description = "List an enclave host by its simulation key.")
final class AuthorityHost implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "The host's name.")
  private String name = "";

  @Option(
      names = "--key",
      paramLabel = "HEX",
      required = true,
      description = "Its simulation key, as 'coneix enclave key' prints it.")
  private String key = "";

  AuthorityHost(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (name.isBlank() || name.length() > 80) {
      throw new UnusableOption("--name", "1 to 80 characters", name.length() + " characters");
    }
    Ed25519PublicKey parsed = parse(key);
    try (OpenAuthority opened = OpenAuthority.open(data, passphrase, environment)) {
      opened.save(opened.state().withHost(name, parsed));
      json.print(
          environment.out(),
          Map.of("host", name, "key", parsed.encoded().hex()),
          List.of(name + " is on the list of the next accreditation"));
      return ExitCode.DONE;
    }
  }

  private static Ed25519PublicKey parse(String hex) {
    try {
      return Ed25519PublicKey.of(Bytes.fromHex(hex.strip()));
    } catch (IllegalArgumentException e) {
      throw new UnusableOption("--key", "64 hexadecimal digits", "other text");
    }
  }
}
