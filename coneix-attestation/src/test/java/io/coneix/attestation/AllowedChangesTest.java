package io.coneix.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.SignatureData;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/attestation-changes.md}: changes that are accepted, for the formats allow them. */
class AllowedChangesTest {
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  static Stream<RealEvidence> evidence() {
    return RealEvidence.all().stream();
  }

  /** (r, n - s) in place of (r, s). */
  private static Bytes negated(Bytes signature) {
    BigInteger s = ORDER.subtract(new BigInteger(1, signature.slice(32, 64).toArray()));
    String hex = String.format(Locale.ROOT, "%064x", s);
    return Bytes.concat(signature.slice(0, 32), Bytes.fromHex(hex));
  }

  private static Bytes replaced(Bytes whole, Bytes part, Bytes other) {
    return Bytes.fromHex(whole.hex().replace(part.hex(), other.hex()));
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void zerosBehindTheEndOfAQuote_areAccepted(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    int end = m.quote().size() - m.plainQuote().padding();
    assertThat(m.accepts(m.quote().slice(0, end))).isTrue();
    assertThat(m.accepts(Bytes.concat(m.quote(), Bytes.wrap(new byte[100])))).isTrue();
    assertThat(m.accepts(Bytes.concat(m.quote().slice(0, end), Bytes.of((byte) 1)))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void negatedSignatures_areAccepted(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    SignatureData data = m.plainQuote().signatureData();
    for (Bytes signature : new Bytes[] {data.quoteSignature(), data.qeReportSignature()}) {
      assertThat(m.accepts(replaced(m.quote(), signature, negated(signature)))).isTrue();
    }
    Collateral c = m.collateral();
    Bytes tcb = negated(c.tcbInfoSignature());
    Bytes qe = negated(c.qeIdentitySignature());
    assertThat(m.accepts(m.with(null, null, null, null, tcb, qe))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void endOfPem_isAcceptedInThreeForms(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    String chain = m.collateral().pckCrlIssuerChain();
    String bare = chain.substring(0, chain.length() - 1);
    for (String form : new String[] {bare, bare + "\n", bare + "\n\0", bare + "\0"}) {
      assertThat(m.accepts(m.with(form, null, null, null, null, null))).isTrue();
    }
    for (String form : new String[] {chain + "\n", " " + chain, chain.replace("\n", "\r\n")}) {
      assertThat(m.accepts(m.with(form, null, null, null, null, null))).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void otherWritingOfTheCollateralFile_isAccepted(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    String file = new String(evidence.collateralBytes().toArray(), StandardCharsets.UTF_8);
    assertThat(m.acceptsFile(Bytes.utf8(" " + file + "\n"))).isTrue();
    assertThat(m.acceptsFile(Bytes.utf8(file.replace("SGX Root", "SGX\\u0020Root")))).isTrue();
    String crl = m.collateral().pckCrl().hex();
    assertThat(m.acceptsFile(Bytes.utf8(file.replace(crl, crl.toUpperCase(Locale.ROOT))))).isTrue();
  }

  @Test
  void page_listsEachOfThem() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    Path page = root.resolveSibling("docs").resolve("attestation-changes.md");
    assertThat(Files.readString(page))
        .contains("zero bytes", "n - s", "last line feed", "NUL", "white space", "case");
  }
}
