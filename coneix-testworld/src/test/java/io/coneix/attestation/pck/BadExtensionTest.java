package io.coneix.attestation.pck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.der.MalformedDer;
import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.testworld.dcap.Der;
import io.coneix.testworld.dcap.SgxExtensionWriter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T44: the SGX extension with one defect each, in a certificate that is rightly signed. */
class BadExtensionTest {
  private static byte[] value() {
    return SgxExtensionWriter.encode(new DcapSketch(Kind.SGX_3).sgx()).toArray();
  }

  /** Exchanges a part of the value that is as long. */
  private static Arguments swap(String defect, String field, int offset, String from, String to) {
    UnaryOperator<byte[]> change =
        bytes -> Der.hex(HexFormat.of().formatHex(bytes).replaceFirst(from, to));
    return Arguments.of(defect, field, offset, change);
  }

  static Stream<Arguments> defects() {
    String oid = SgxExtensionWriter.OID;
    UnaryOperator<byte[]> behind = bytes -> Der.concat(bytes, new byte[] {5, 0});
    UnaryOperator<byte[]> empty = bytes -> Der.seq();
    UnaryOperator<byte[]> cut = bytes -> Arrays.copyOf(bytes, bytes.length - 1);
    return Stream.of(
        swap("other-oid", "PPID", 6, oid + "01", oid + "09"),
        swap("ppid-as-integer", "PPID", 18, "0410001122", "0210001122"),
        swap("component-negative", "SGX TCB Comp1 SVN", 71, oid + "0201020105", oid + "0201020185"),
        swap("components-swapped", "SGX TCB Comp2 SVN", 76, oid + "0202", oid + "0203"),
        swap("type-3", "SGX Type", 449, "0a0101", "0a0103"),
        swap("flag-of-1", "Dynamic Platform", 515, "0101ff", "010101"),
        swap("fmspc-missing", "FMSPC", 415, oid + "04", oid + "05"),
        Arguments.of("behind-the-end", "SGX extension", 554, behind),
        Arguments.of("empty", "PPID", 2, empty),
        Arguments.of("cut", "SGX extension", 0, cut));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void T44_defect_isRefusedByFieldAndOffset(
      String defect, String field, int offset, UnaryOperator<byte[]> change) {
    assertThat(change.apply(value())).isNotEqualTo(value());
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.sgxExtension = change;
    QuoteVerifier verifier = new QuoteVerifier(sketch.trustedRoot());
    assertThatThrownBy(() -> verifier.verify(sketch.quote(), sketch.collateral(), DcapSketch.AT))
        .isInstanceOfSatisfying(
            MalformedDer.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.offset()).isEqualTo(offset);
            });
  }

  @Test
  void T44_moreInAPair_isRefused() {
    byte[] ppid = Der.seq(Der.oid(SgxExtensionWriter.OID + "01"), Der.octets(new byte[16]));
    byte[] more =
        Der.seq(Der.oid(SgxExtensionWriter.OID + "01"), Der.octets(new byte[16]), Der.integer(0));
    assertThat(more.length).isGreaterThan(ppid.length);
    assertThatThrownBy(() -> SgxExtension.decode("test", Bytes.of(Der.seq(more))))
        .isInstanceOfSatisfying(
            MalformedDer.class,
            e -> {
              assertThat(e.field()).isEqualTo("PPID");
              assertThat(e.offset()).isEqualTo(2 + ppid.length);
              assertThat(e.found()).contains("more bytes");
            });
  }

  @Test
  void certificateOfOnePackage_hasNoConfiguration() {
    SgxExtension full = new DcapSketch(Kind.SGX_3).sgx();
    SgxExtension plain =
        new SgxExtension(
            full.ppid(),
            full.tcb(),
            full.pceId(),
            full.fmspc(),
            SgxType.STANDARD,
            Optional.empty(),
            Optional.empty());
    assertThat(SgxExtension.decode("test", SgxExtensionWriter.encode(plain))).isEqualTo(plain);
  }
}
