package io.coneix.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.policy.AcceptedCode;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.attestation.policy.Judgement;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.attestation.verify.Verdict;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of {@code coneix-attestation/README.md}: it compiles, and does what it says. */
class ReadmeExampleTest {
  static String judge(Bytes quote, Bytes collateralFile, Instant at, Bytes mrEnclave) {
    QuoteVerifier verifier = new QuoteVerifier(TrustedRoot.intelSgx());
    VerifiedCollateral collateral =
        verifier.verifyCollateral(Collateral.fromJson(collateralFile)); // keep it for many quotes
    Verdict verdict = verifier.verify(Quote.decode(quote), collateral, at);
    AttestationPolicy policy =
        AttestationPolicy.strict() // UpToDate, no advisories, never debug
            .withCodes(List.of(new AcceptedCode.Sgx(mrEnclave, Set.of())))
            .withMinEvaluationDataNumber(17);
    Judgement judgement = policy.judge(verdict);
    return judgement.passes()
        ? "report data " + verdict.genuine().orElseThrow().measurements().reportData().hex()
        : judgement.reason();
  }

  @Test
  void readme_holdsThisExample() throws IOException {
    String code = section(Files.readString(source()), "  static String judge", "\n  }\n");
    String inReadme =
        code.lines().map(line -> line.replaceFirst("^ {2}", "")).collect(Collectors.joining("\n"));
    Path readme = root().resolve("coneix-attestation/README.md");
    assertThat(Files.readString(readme)).contains("```java\n" + inReadme + "\n}\n```");
  }

  private static String section(String text, String from, String to) {
    int at = text.indexOf(from);
    return text.substring(at, text.indexOf(to, at));
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("coneix-attestation")) ? here : here.getParent();
  }

  private static Path source() {
    return root()
        .resolve("coneix-testworld/src/test/java/io/coneix/attestation/ReadmeExampleTest.java");
  }

  @Test
  void example_givesTheReasonForARealQuote() {
    Bytes quote = Bytes.wrap(SharedData.bytes("dcap/sgx-v3-swhardening.quote.bin"));
    Bytes file = Bytes.wrap(SharedData.bytes("dcap/sgx-00606a-2025-08.collateral.json"));
    Bytes mrEnclave = quote.slice(112, 144);
    assertThat(judge(quote, file, Instant.parse("2025-08-20T00:00:00Z"), mrEnclave))
        .isEqualTo("TCB_STATUS: SWHardeningNeeded, accepted [UpToDate]");
    assertThat(judge(quote, file, Instant.parse("2026-08-20T00:00:00Z"), mrEnclave))
        .startsWith("GENUINE: ROOT_CA_CRL_VALIDITY: root CA CRL is no more valid at ");
  }
}
