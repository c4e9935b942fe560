package io.coneix.attestation.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.dcap.CertificateSketch;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the procedure takes apart before its steps: the header, and certification data of types 5
 * and 6. Each with quotes that pass and quotes that fail, of every kind; {@link BadQuoteTest} has
 * the lengths.
 */
class QuotePartTest {
  private static final String TYPE = "certification data type";

  private static Stream<Kind> kinds() {
    return Arrays.stream(Kind.values());
  }

  private static DynamicTest test(String name, Kind kind, Runnable body) {
    return DynamicTest.dynamicTest(name + ", " + kind, body::run);
  }

  private static Quote quote(Kind kind, Consumer<DcapSketch> change) {
    DcapSketch sketch = new DcapSketch(kind);
    change.accept(sketch);
    return Quote.decode(sketch.quoteBytes());
  }

  private static void assertRefused(Kind kind, Consumer<DcapSketch> change, String field) {
    assertThatThrownBy(() -> quote(kind, change))
        .isInstanceOfSatisfying(MalformedQuote.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @TestFactory
  Stream<DynamicTest> header_ofEachKind_isRead() {
    return kinds().map(kind -> test("header passes", kind, () -> assertHeader(kind)));
  }

  private static void assertHeader(Kind kind) {
    QuoteHeader header = quote(kind, s -> s.header = h -> h[28] = 7).header();
    assertThat(header.version()).isEqualTo(version(kind));
    assertThat(header.teeType()).isEqualTo(kind.isTdx() ? TeeType.TDX : TeeType.SGX);
    assertThat(header.userData()).isEqualTo(Bytes.fromHex("07" + "00".repeat(19)));
  }

  private static int version(Kind kind) {
    return switch (kind) {
      case SGX_3 -> 3;
      case SGX_4, TDX_4 -> 4;
      case SGX_5, TDX_5, TDX_15 -> 5;
    };
  }

  @TestFactory
  Stream<DynamicTest> header_withADefect_isRefused() {
    return kinds().map(kind -> test("header fails", kind, () -> assertHeaderRefused(kind)));
  }

  private static void assertHeaderRefused(Kind kind) {
    for (int version : new int[] {0, 1, 2, 6, 7, 255}) {
      assertRefused(kind, s -> s.header = h -> h[0] = (byte) version, "version");
    }
    for (int type : new int[] {0, 1, 3}) {
      assertRefused(kind, s -> s.header = h -> h[2] = (byte) type, "attestation key type");
    }
    assertRefused(kind, s -> s.header = h -> h[5] = 1, "TEE type");
    for (int i = 12; i < 28; i++) {
      int at = i;
      assertRefused(kind, s -> s.header = h -> h[at] ^= 1, "QE vendor id");
    }
  }

  @TestFactory
  Stream<DynamicTest> certificationData5_isRead() {
    return kinds().map(kind -> test("certification data 5 passes", kind, () -> assertChain(kind)));
  }

  private static void assertChain(Kind kind) {
    DcapSketch sketch = new DcapSketch(kind);
    List<byte[]> chain = List.of(sketch.pckDer(), sketch.ca.der(), sketch.root.der());
    StringBuilder pem = new StringBuilder();
    chain.forEach(der -> pem.append(CertificateSketch.pem(der)));
    SignatureData data = sketch.quote().signatureData();
    assertThat(data.pckChain()).isEqualTo(Bytes.utf8(pem.toString()));
    Bytes there = sketch.quoteBytes().slice(data.pckChainAt(), data.pckChainAt() + 10);
    assertThat(new String(there.toArray(), StandardCharsets.US_ASCII)).isEqualTo("-----BEGIN");
  }

  @TestFactory
  Stream<DynamicTest> certificationDataOfAnotherTypeThan5_isRefused() {
    return kinds()
        .map(
            kind ->
                test(
                    "certification data 5 fails",
                    kind,
                    () ->
                        othersThan(5)
                            .forEach(
                                type ->
                                    assertRefused(kind, s -> s.certificationType = type, TYPE))));
  }

  private static IntStream othersThan(int type) {
    return IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 65_535).filter(other -> other != type);
  }

  /** From version 4 on: QE report, its signature and authentication data lie inside of type 6. */
  private static Stream<Kind> nested() {
    return kinds().filter(kind -> kind != Kind.SGX_3);
  }

  @TestFactory
  Stream<DynamicTest> certificationData6_isRead() {
    return nested()
        .map(kind -> test("certification data 6 passes", kind, () -> assertNested(kind)));
  }

  private static void assertNested(Kind kind) {
    byte[] auth = {1, 2, 3};
    SignatureData data = quote(kind, s -> s.auth = auth).signatureData();
    assertThat(data.qeAuthData()).isEqualTo(Bytes.of(auth));
    assertThat(data.qeReport().isvProdId()).isEqualTo(kind.isTdx() ? 2 : 1);
    assertThat(data.qeReportSignature().size()).isEqualTo(64);
  }

  @TestFactory
  Stream<DynamicTest> certificationDataOfAnotherTypeThan6_isRefused() {
    return nested()
        .map(
            kind ->
                test(
                    "certification data 6 fails",
                    kind,
                    () ->
                        othersThan(6)
                            .forEach(type -> assertRefused(kind, s -> s.outerType = type, TYPE))));
  }

  @TestFactory
  Stream<DynamicTest> certificationDataWithMoreInside_isRefused() {
    return nested()
        .map(
            kind ->
                test(
                    "certification data 6 fails, more inside",
                    kind,
                    () -> {
                      byte[] bytes = new DcapSketch(kind).quoteBytes().toArray();
                      int inner = quote(kind, s -> {}).signatureData().pckChainAt() - 4;
                      bytes[inner]--; // the chain's size: a byte is left over
                      assertThatThrownBy(() -> Quote.decode(Bytes.of(bytes)))
                          .isInstanceOfSatisfying(
                              MalformedQuote.class,
                              e -> assertThat(e.field()).isEqualTo("certification data"));
                    }));
  }
}
