package io.coneix.attestation.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.attestation.x509.MalformedPem;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.testworld.dcap.QuoteWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** T44: quotes with one defect each are refused by field and offset. */
class BadQuoteTest {
  private static final int V3_SIGNATURE = 48 + 384;
  private static final int V3_AUTH_SIZE = V3_SIGNATURE + 4 + 128 + 448;
  private static final int V3_CERT_TYPE = V3_AUTH_SIZE + 2 + 32;
  private static final int V4_SIGNATURE = 48 + 584;
  private static final int V4_OUTER = V4_SIGNATURE + 4 + 128;

  private static Arguments sketch(
      String defect, Kind kind, Consumer<DcapSketch> change, String field, int offset) {
    DcapSketch sketch = new DcapSketch(kind);
    change.accept(sketch);
    return Arguments.of(defect, sketch.quoteBytes(), field, offset);
  }

  private static Arguments bytes(
      String defect, Kind kind, Consumer<byte[]> change, String field, int offset) {
    byte[] bytes = new DcapSketch(kind).quoteBytes().toArray();
    change.accept(bytes);
    return Arguments.of(defect, Bytes.wrap(bytes), field, offset);
  }

  private static Arguments size(String defect, Kind kind, int at, int value, String field) {
    return bytes(
        defect,
        kind,
        b -> {
          b[at] = (byte) value;
          b[at + 1] = (byte) (value >> 8);
          b[at + 2] = (byte) (value >> 16);
          b[at + 3] = (byte) (value >>> 24);
        },
        field,
        at);
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        bytes("version-2", Kind.SGX_3, b -> b[0] = 2, "version", 0),
        bytes("version-6", Kind.TDX_5, b -> b[0] = 6, "version", 0),
        bytes("key-type-3", Kind.TDX_4, b -> b[2] = 3, "attestation key type", 2),
        bytes("tdx-under-version-3", Kind.SGX_3, b -> b[4] = (byte) 0x81, "TEE type", 4),
        bytes("tee-type-1", Kind.TDX_4, b -> b[4] = 1, "TEE type", 4),
        bytes("another-vendor", Kind.SGX_4, b -> b[12] = 0, "QE vendor id", 12),
        bytes("sgx-header-tdx-body-v5", Kind.TDX_5, b -> b[4] = 0, "body type", 48),
        bytes("tdx-header-sgx-body-v5", Kind.SGX_5, b -> b[4] = (byte) 0x81, "body type", 48),
        bytes("body-type-0", Kind.TDX_15, b -> b[48] = 0, "body type", 48),
        bytes("body-type-4", Kind.TDX_15, b -> b[48] = 4, "body type", 48),
        bytes("body-type-4-sgx", Kind.SGX_5, b -> b[48] = 4, "body type", 48),
        bytes("body-type-5", Kind.TDX_15, b -> b[48] = 5, "body type", 48),
        bytes("body-type-259", Kind.TDX_15, b -> b[49] = 1, "body type", 48),
        bytes("body-type-65535", Kind.TDX_15, b -> b[48] = b[49] = (byte) 0xff, "body type", 48),
        size("body-size-lies", Kind.TDX_15, 50, 584, "body size"),
        size("signature-size-huge", Kind.SGX_3, V3_SIGNATURE, -1, "signature data size"),
        size("signature-size-past-end", Kind.SGX_3, V3_SIGNATURE, 60_000, "signature data size"),
        size("outer-size-lies", Kind.TDX_4, V4_OUTER + 2, 60_000, "certification data size"),
        size("inner-size-lies", Kind.SGX_3, V3_CERT_TYPE + 2, 60_000, "certification data size"),
        sketch("auth-64-kib", Kind.SGX_3, s -> s.auth = new byte[65_535], "quote", 0),
        sketch(
            "auth-32-kib",
            Kind.SGX_3,
            s -> s.auth = new byte[32_768],
            "QE authentication data size",
            V3_AUTH_SIZE),
        sketch(
            "auth-1025",
            Kind.TDX_4,
            s -> s.auth = new byte[1_025],
            "QE authentication data size",
            V4_OUTER + 6 + 448),
        certification(Kind.SGX_3, 1),
        certification(Kind.SGX_3, 2),
        certification(Kind.SGX_3, 3),
        certification(Kind.SGX_3, 4),
        certification(Kind.SGX_3, 6),
        certification(Kind.SGX_3, 7),
        certification(Kind.TDX_4, 1),
        certification(Kind.TDX_4, 4),
        certification(Kind.TDX_15, 6),
        outer(Kind.TDX_4, 5),
        outer(Kind.SGX_4, 1),
        outer(Kind.TDX_15, 7),
        sketch(
            "not-zero-behind-the-end",
            Kind.SGX_3,
            s -> s.padding = new byte[] {0, 0, 1},
            "padding",
            new DcapSketch(Kind.SGX_3).quoteBytes().size() + 2),
        Arguments.of(
            "cut-in-signature-size",
            new DcapSketch(Kind.SGX_3).quoteBytes().slice(0, V3_SIGNATURE + 3),
            "signature data size",
            V3_SIGNATURE),
        Arguments.of("all-zero", Bytes.wrap(new byte[5_000]), "version", 0),
        Arguments.of("empty", Bytes.EMPTY, "version", 0),
        Arguments.of("100-kib", Bytes.wrap(new byte[100_000]), "quote", 0));
  }

  private static Arguments certification(Kind kind, int type) {
    int at = kind == Kind.SGX_3 ? V3_CERT_TYPE : inner(kind);
    return sketch(
        "certification-type-" + type,
        kind,
        s -> s.certificationType = type,
        "certification data type",
        at);
  }

  private static int inner(Kind kind) {
    int body = kind == Kind.TDX_15 ? 6 + 648 : 584;
    return 48 + body + 4 + 128 + 6 + 448 + 2 + 32;
  }

  private static Arguments outer(Kind kind, int type) {
    int body = kind == Kind.SGX_4 ? 384 : kind == Kind.TDX_4 ? 584 : 6 + 648;
    return sketch(
        "outer-certification-type-" + type,
        kind,
        s -> s.outerType = type,
        "certification data type",
        48 + body + 4 + 128);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void T44_defect_isRefusedByFieldAndOffset(String defect, Bytes quote, String field, int offset) {
    assertThatThrownBy(() -> Quote.decode(quote))
        .isInstanceOfSatisfying(
            MalformedQuote.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.offset()).isEqualTo(offset);
              assertThat(e.found()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void T44_everyTruncation_isRefused(Kind kind) {
    Bytes whole = new DcapSketch(kind).quoteBytes();
    for (int size = 0; size < whole.size(); size++) {
      Bytes cut = whole.slice(0, size);
      assertThatThrownBy(() -> Quote.decode(cut)).isInstanceOf(MalformedQuote.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void quote_isWrittenAsItWasRead(Kind kind) {
    DcapSketch sketch = new DcapSketch(kind);
    sketch.padding = new byte[70];
    assertThat(QuoteWriter.encode(sketch.quote())).isEqualTo(sketch.quoteBytes());
    assertThat(sketch.quote().padding()).isEqualTo(70);
  }

  @Test
  void T44_chainOf100Certificates_isRefused() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.chain = Collections.nCopies(100, sketch.ca.der());
    assertThatThrownBy(sketch::quote)
        .isInstanceOfSatisfying(
            MalformedQuote.class,
            e -> {
              assertThat(e.field()).isEqualTo("certification data size");
              assertThat(e.offset()).isEqualTo(V3_CERT_TYPE + 2);
            });
    sketch.chain = Collections.nCopies(17, sketch.ca.der());
    Quote quote = sketch.quote();
    QuoteVerifier verifier = new QuoteVerifier(sketch.trustedRoot());
    assertThatThrownBy(() -> verifier.verify(quote, sketch.collateral(), DcapSketch.AT))
        .isInstanceOfSatisfying(
            MalformedPem.class,
            e -> {
              assertThat(e.expected()).isEqualTo("3 certificates");
              assertThat(e.field()).isEqualTo("certificate 4");
              assertThat(e.offset()).isEqualTo(3 * sketch.ca.pem().length());
            });
  }

  @Test
  void T44_chainOfTwoCertificates_isRefused() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.chain = Arrays.asList(sketch.pckDer(), sketch.root.der());
    QuoteVerifier verifier = new QuoteVerifier(sketch.trustedRoot());
    assertThatThrownBy(() -> verifier.verify(sketch.quote(), sketch.collateral(), DcapSketch.AT))
        .isInstanceOfSatisfying(
            MalformedPem.class,
            e -> {
              assertThat(e.field()).isEqualTo("certificate 3");
              assertThat(e.offset()).isEqualTo(sketch.quote().signatureData().pckChain().size());
            });
  }
}
