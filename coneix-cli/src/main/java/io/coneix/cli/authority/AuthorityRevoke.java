package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.UserFile;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.trust.authority.AuthorityState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority revoke}: takes back what was vouched for, in all lists to come. */
@Command(
    name = "revoke",
    description = {
      "Take back an accreditation, a host or a machine: in every list that is signed from now on.",
      "Lists that companies hold already stay as they are until they end."
    })
final class AuthorityRevoke implements Callable<Integer> {
  private static final int MAX_VOUCHERS = 1 << 24;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /** One of them. */
  static final class What {
    @Option(
        names = "--accreditation",
        paramLabel = "FILE",
        description = "The certificate and the registration in a file of 'authority accredit'.")
    private @Nullable Path accreditation;

    @Option(
        names = "--hash",
        paramLabel = "HEX",
        description = "A certificate or a registration by its hash: 64 digits.")
    private @Nullable String hash;

    @Option(names = "--host", paramLabel = "NAME", description = "An enclave host by its name.")
    private @Nullable String host;

    @Option(names = "--machine", paramLabel = "NAME", description = "A machine by its name.")
    private @Nullable String machine;
  }

  AuthorityRevoke(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (OpenAuthority opened = OpenAuthority.open(data, passphrase, environment)) {
      AuthorityState next = without(opened);
      opened.save(next);
      json.print(
          environment.out(),
          Map.of(
              "revoked",
              next.revoked().stream().map(Bytes::hex).toList(),
              "hosts",
              next.hosts().size(),
              "machines",
              next.machines().size()),
          List.of(
              "revoked in all lists from now on; next: 'coneix authority accredit' for each company"
                  + " that goes on"));
      return ExitCode.DONE;
    }
  }

  private AuthorityState without(OpenAuthority opened) {
    if (what.host != null) {
      return opened.state().withoutHost(what.host);
    }
    if (what.machine != null) {
      return opened.state().withoutMachine(what.machine);
    }
    if (what.accreditation != null) {
      return withoutAccreditation(opened, what.accreditation);
    }
    if (what.hash == null || !what.hash.strip().matches("[0-9A-Fa-f]{64}")) {
      throw new UnusableOption("--hash", "64 hexadecimal digits", "other text");
    }
    return opened.state().withRevoked(Bytes.fromHex(what.hash.strip()));
  }

  private static AuthorityState withoutAccreditation(OpenAuthority opened, Path file) {
    Vouchers vouchers =
        Vouchers.of(Cbor.decode("accreditation", UserFile.read(file, MAX_VOUCHERS)));
    CompanyCertificate certificate = CompanyCertificate.decode(vouchers.certificate());
    if (!certificate.isSignedBy(opened.authority().publicKey())) {
      throw new UnusableOption("--accreditation", "a certificate of this authority", "another's");
    }
    return opened
        .state()
        .withRevoked(certificate.hash())
        .withRevoked(Sha256.of(vouchers.registration()));
  }
}
