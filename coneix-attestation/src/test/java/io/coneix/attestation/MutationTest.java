package io.coneix.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.QuoteHeader;
import io.coneix.evidence.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * T29: no bit of real evidence can be changed unseen. All bits with {@code -Plong}, a part of them
 * in a short run; {@code docs/attestation-changes.md} lists what may change.
 */
class MutationTest {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
  private static final String END = "\n-----END CERTIFICATE-----\n";

  static Stream<RealEvidence> evidence() {
    return RealEvidence.all().stream();
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void T29_flippedBitOfHeaderReportOrSignatures_isRefused(RealEvidence evidence) {
    Mutations mutations = new Mutations(evidence);
    int end = mutations.plainQuote().signatureData().pckChainAt();
    assertThat(end).isGreaterThan(QuoteHeader.SIZE + 384 + 64);
    assertThat(mutations.accepted(mutations.quote(), 0, end, 5, mutations::accepts)).isEmpty();
    report(evidence, "header, report and signatures", mutations);
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void T29_flippedBitOfChainOrPadding_isRefused(RealEvidence evidence) {
    Mutations mutations = new Mutations(evidence);
    int from = mutations.plainQuote().signatureData().pckChainAt();
    Bytes quote = mutations.quote();
    assertThat(mutations.accepted(quote, from, quote.size(), 43, mutations::accepts)).isEmpty();
    report(evidence, "chain and padding", mutations);
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void T29_flippedBitOfCertificateInQuote_isRefused(RealEvidence evidence) {
    Mutations mutations = new Mutations(evidence);
    Bytes quote = mutations.quote();
    int at = mutations.plainQuote().signatureData().pckChainAt();
    Bytes pem = mutations.plainQuote().signatureData().pckChain();
    List<Bytes> chain = certificates(new String(pem.toArray(), StandardCharsets.US_ASCII));
    String tail = pem.at(pem.size() - 1) == 0 ? "\0" : "";
    Bytes before = quote.slice(0, at);
    Bytes after = quote.slice(at + pem.size(), quote.size());
    assertThat(pem(chain) + tail).isEqualTo(new String(pem.toArray(), StandardCharsets.US_ASCII));
    for (int i = 0; i < chain.size(); i++) {
      int index = i;
      Bytes der = chain.get(i);
      assertThat(
              mutations.accepted(
                  der,
                  0,
                  der.size(),
                  i == 2 ? 499 : 31,
                  c ->
                      mutations.accepts(
                          Bytes.concat(
                              before, Bytes.utf8(pem(replaced(chain, index, c)) + tail), after))))
          .isEmpty();
    }
    report(evidence, "certificates in the quote", mutations);
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void T29_flippedBitOfListOrSignature_isRefused(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    Collateral c = m.collateral();
    Bytes root = c.rootCaCrl();
    Bytes pck = c.pckCrl();
    Bytes tcb = c.tcbInfoSignature();
    Bytes qe = c.qeIdentitySignature();
    assertThat(
            m.accepted(
                root, 0, root.size(), 11, b -> m.accepts(m.with(null, b, null, null, null, null))))
        .isEmpty();
    assertThat(
            m.accepted(
                pck, 0, pck.size(), 89, b -> m.accepts(m.with(null, null, b, null, null, null))))
        .isEmpty();
    assertThat(m.accepted(tcb, 0, 64, 7, b -> m.accepts(m.with(null, null, null, null, b, null))))
        .isEmpty();
    assertThat(m.accepted(qe, 0, 64, 7, b -> m.accepts(m.with(null, null, null, null, null, b))))
        .isEmpty();
    report(evidence, "lists and signatures of the collateral", m);
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void T29_flippedBitOfIssuersCertificate_isRefused(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    Collateral c = m.collateral();
    String tcb = c.tcbInfoIssuerChain();
    assertNoneAccepted(m, c.pckCrlIssuerChain(), pem -> m.with(pem, null, null, null, null, null));
    assertNoneAccepted(m, tcb, pem -> m.with(null, null, null, pem, null, null));
    assertNoneAccepted(m, c.qeIdentityIssuerChain(), m::withQeIdentityIssuerChain);
    report(evidence, "issuers' certificates", m);
  }

  private static void assertNoneAccepted(
      Mutations m, String pem, Function<String, Collateral> with) {
    List<Bytes> chain = certificates(pem);
    assertThat(chain).hasSize(2);
    for (int i = 0; i < chain.size(); i++) {
      int index = i;
      Bytes der = chain.get(i);
      assertThat(
              m.accepted(
                  der,
                  0,
                  der.size(),
                  61,
                  b -> m.accepts(with.apply(pem(replaced(chain, index, b))))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void T29_flippedBitOfCollateralFile_isRefusedOrMeansTheSame(RealEvidence evidence) {
    Mutations m = new Mutations(evidence);
    Bytes file = evidence.collateralBytes();
    List<Integer> accepted = m.accepted(file, 0, file.size(), 331, m::acceptsFile);
    for (int bit : accepted) {
      byte[] copy = file.toArray();
      copy[bit / 8] ^= (byte) (1 << bit % 8);
      // What the file says is the same: the case of a hexadecimal digit, or white space.
      assertThat(Collateral.fromJson(Bytes.of(copy))).isEqualTo(m.collateral());
      char before = (char) file.at(bit / 8);
      assertThat(isHexLetter(before) || Character.isWhitespace(before)).isTrue();
    }
    report(evidence, "collateral file, " + accepted.size() + " without a meaning", m);
  }

  private static boolean isHexLetter(char c) {
    return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static List<Bytes> certificates(String pem) {
    return Arrays.stream(pem.split("-----(BEGIN|END) CERTIFICATE-----"))
        .map(part -> part.replace("\n", "").replace("\0", ""))
        .filter(part -> !part.isEmpty())
        .map(part -> Bytes.wrap(Base64.getDecoder().decode(part)))
        .toList();
  }

  static String pem(List<Bytes> chain) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return chain.stream()
        .map(der -> BEGIN + lines.encodeToString(der.toArray()) + END)
        .collect(Collectors.joining());
  }

  static List<Bytes> replaced(List<Bytes> chain, int index, Bytes other) {
    Bytes[] copy = chain.toArray(Bytes[]::new);
    copy[index] = other;
    return List.of(copy);
  }

  private static void report(RealEvidence evidence, String what, Mutations mutations) {
    System.out.println(
        "mutations: " + Objects.toString(evidence) + ", " + what + ": " + mutations.tried());
  }
}
