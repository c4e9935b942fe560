package io.coneix.attestation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.SignatureData;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
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
  void negatedSignaturesOfCertificatesInTheQuote_areAccepted(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    String pem = new String(m.plainQuote().signatureData().pckChain().toArray(), US_ASCII);
    String end = pem.endsWith("\0") ? "\0" : "";
    List<Bytes> chain = MutationTest.certificates(pem);
    for (int i = 0; i < chain.size(); i++) {
      String other = MutationTest.pem(MutationTest.replaced(chain, i, resigned(chain.get(i))));
      // The root is pinned byte for byte.
      assertThat(m.accepts(m.withPckChain(Bytes.utf8(other + end)))).isEqualTo(i < 2);
    }
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void negatedSignaturesOfIssuersAndLists_areAccepted(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    Collateral c = m.collateral();
    String ca = resignedLeaf(c.pckCrlIssuerChain());
    String tcb = resignedLeaf(c.tcbInfoIssuerChain());
    Bytes root = resigned(c.rootCaCrl());
    Bytes pck = resigned(c.pckCrl());
    assertThat(m.accepts(m.with(ca, null, null, null, null, null))).isTrue();
    assertThat(m.accepts(m.with(null, root, null, null, null, null))).isTrue();
    assertThat(m.accepts(m.with(null, null, pck, null, null, null))).isTrue();
    assertThat(m.accepts(m.with(null, null, null, tcb, null, null))).isTrue();
    String qe = resignedLeaf(c.qeIdentityIssuerChain());
    assertThat(m.accepts(m.withQeIdentityIssuerChain(qe))).isTrue();
  }

  private static String resignedLeaf(String chain) {
    List<Bytes> certificates = MutationTest.certificates(chain);
    return MutationTest.pem(MutationTest.replaced(certificates, 0, resigned(certificates.get(0))));
  }

  /** A certificate or a list with (r, n - s), in DER of its own length. */
  private static Bytes resigned(Bytes der) {
    ASN1Sequence whole = ASN1Sequence.getInstance(der.toArray());
    ASN1Sequence pair =
        ASN1Sequence.getInstance(ASN1BitString.getInstance(whole.getObjectAt(2)).getOctets());
    BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue();
    ASN1Encodable negated = new ASN1Integer(ORDER.subtract(s));
    try {
      byte[] signature = sequence(pair.getObjectAt(0), negated).getEncoded(ASN1Encoding.DER);
      ASN1Encodable bits = new DERBitString(signature);
      return Bytes.wrap(
          sequence(whole.getObjectAt(0), whole.getObjectAt(1), bits).getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DERSequence sequence(ASN1Encodable... parts) {
    return new DERSequence(parts);
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

  @ParameterizedTest
  @MethodSource("evidence")
  void otherOrderOfMembers_isAccepted(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    String written = new String(m.collateral().toJson().toArray(), StandardCharsets.UTF_8);
    // Each member is a line: the line feeds inside of texts are escaped.
    List<String> members =
        new ArrayList<>(written.lines().filter(line -> line.startsWith(" ")).toList());
    members.replaceAll(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
    assertThat(members).hasSize(9);
    for (int turn = 0; turn < members.size(); turn++) {
      Collections.rotate(members, 1);
      assertThat(m.acceptsFile(file(members))).isTrue();
    }
    Collections.reverse(members);
    assertThat(m.acceptsFile(file(members))).isTrue();
  }

  private static Bytes file(List<String> members) {
    return Bytes.utf8("{" + String.join(",", members) + "}");
  }

  @Test
  void page_listsEachOfThem() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    Path page = root.resolveSibling("docs").resolve("attestation-changes.md");
    assertThat(Files.readString(page))
        .contains(
            "zero bytes",
            "n - s",
            "last line feed",
            "NUL",
            "white space",
            "order of members",
            "case");
  }
}
