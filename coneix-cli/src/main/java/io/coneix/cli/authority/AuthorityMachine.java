package io.coneix.cli.authority;

import io.coneix.attestation.pck.PckCertificate;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.x509.PemChain;
import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.attest.QuoteFile;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.contract.authority.PlatformList;
import io.coneix.evidence.bytes.Bytes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority machine}: puts a machine on the next list. */
@Command(
    name = "machine",
    description = {
      "List a machine whose SGX enclaves or TDX domains count, by its PPID.",
      "A PPID is the same in all of Intel's certificates of one machine."
    })
final class AuthorityMachine implements Callable<Integer> {
  private static final int CHAIN = 3;
  private static final int PPID = 16;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "Its name.")
  private String name = "";

  @Option(names = "--ppid", paramLabel = "HEX", description = "Its PPID: 32 digits.")
  private @Nullable String ppid;

  @Option(
      names = "--quote",
      paramLabel = "QUOTE",
      description = "Or take the PPID from a quote that you know to be of this machine.")
  private @Nullable Path quote;

  AuthorityMachine(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (name.isBlank() || name.length() > 80) {
      throw new UnusableOption("--name", "1 to 80 characters", name.length() + " characters");
    }
    PlatformList.Machine machine = new PlatformList.Machine(name, parsed());
    try (OpenAuthority opened = OpenAuthority.open(data, passphrase, environment)) {
      opened.save(opened.state().withMachine(machine));
      json.print(
          environment.out(),
          Map.of("machine", name, "ppid", machine.ppid().hex()),
          List.of(
              name + " is on the list of the next accreditation, by PPID " + machine.ppid().hex()));
      return ExitCode.DONE;
    }
  }

  private Bytes parsed() {
    if ((ppid == null) == (quote == null)) {
      throw new UnusableOption("--ppid", "either --ppid or --quote", "both or none");
    }
    if (quote != null) {
      return ppid(QuoteFile.read(quote));
    }
    if (ppid == null || !ppid.strip().matches("[0-9A-Fa-f]{32}")) {
      throw new UnusableOption("--ppid", "32 hexadecimal digits", "other text");
    }
    Bytes given = Bytes.fromHex(ppid.strip());
    if (given.equals(Bytes.of(new byte[PPID]))) {
      throw new UnusableOption("--ppid", "the PPID of a machine", "zeros");
    }
    return given;
  }

  private static Bytes ppid(Quote read) {
    String what = "quote, PCK certificate chain";
    return PckCertificate.of(
            what, PemChain.read(what, read.signatureData().pckChain(), CHAIN).get(0))
        .sgx()
        .ppid();
  }
}
