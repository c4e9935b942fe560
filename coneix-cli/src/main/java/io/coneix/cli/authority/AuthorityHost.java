package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.trust.authority.AuthorityState;
import io.coneix.trust.authority.AuthorityState.HostKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority host}: puts an enclave host on the next list. */
@Command(
    name = "host",
    description = "List an enclave host by its simulation key.",
    footer = {
      "",
      "Exit codes: 0 listed, 1 the key is listed by another name, or the name lists another key;",
      "2 unusable input."
    })
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

  @Option(
      names = "--replace",
      description = "Take the place of what is listed by its name and by its key.")
  private boolean replace;

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
      AuthorityState next = cleared(opened.state(), parsed).withHost(name, parsed);
      opened.save(next);
      List<HostKey> gone = new ArrayList<>(opened.state().hosts());
      gone.removeAll(next.hosts());
      json.print(
          environment.out(),
          Map.of(
              "host",
              name,
              "key",
              parsed.encoded().hex(),
              "replaced",
              gone.stream().map(HostKey::name).toList()),
          lines(gone));
      return ExitCode.DONE;
    }
  }

  private AuthorityState cleared(AuthorityState state, Ed25519PublicKey wanted) {
    AuthorityState cleared = state;
    for (HostKey each : state.hosts()) {
      if (replace && (each.key().equals(wanted) || each.name().equals(name))) {
        cleared = cleared.withoutHost(each.name());
      }
    }
    return cleared;
  }

  private List<String> lines(List<HostKey> gone) {
    List<String> lines = new ArrayList<>();
    lines.add(name + " is on the list of the next accreditation");
    gone.forEach(
        each -> lines.add("in place of " + each.name() + ", key " + each.key().encoded().hex()));
    return lines;
  }

  private static Ed25519PublicKey parse(String hex) {
    try {
      return Ed25519PublicKey.of(Bytes.fromHex(hex.strip()));
    } catch (IllegalArgumentException e) {
      throw new UnusableOption("--key", "64 hexadecimal digits", "other text");
    }
  }
}
