package io.coneix.cli.attest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.platform.collateral.CollateralId;
import io.coneix.testworld.dcap.DcapSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collateral file is not replaced by older collateral of the same platform. */
class NewerCollateralTest {
  @TempDir private Path folder;
  private final DcapSketch sketch = new DcapSketch(DcapSketch.Kind.SGX_3);
  private final CollateralId id = CollateralId.of(Quote.decode(sketch.quoteBytes()));

  private void numbered(int number) {
    sketch.tcbInfo = text -> numbered(text, number);
    sketch.qeIdentity = text -> numbered(text, number);
  }

  private static String numbered(String text, int number) {
    return text.replaceAll(
        "\"tcbEvaluationDataNumber\":[0-9]+", "\"tcbEvaluationDataNumber\":" + number);
  }

  private void require(Path file, int number) {
    numbered(number);
    NewerCollateral.requireNone(
        file,
        id,
        VerifiedCollateral.of(sketch.collateral(), sketch.trustedRoot()),
        sketch.trustedRoot());
  }

  @Test
  void T29_olderNumber_isRefused_otherFilesHoldNobodyUp() throws IOException {
    Path file = folder.resolve("collateral.json");
    assertThatCode(() -> require(file, 16)).doesNotThrowAnyException();
    numbered(17);
    Files.write(file, sketch.collateral().toJson().toArray());
    assertThatThrownBy(() -> require(file, 16))
        .isInstanceOf(NewerCollateral.class)
        .hasMessageContaining("collateral.json, tcbEvaluationDataNumber")
        .hasMessageContaining("expected at least 17, found 16");
    assertThatCode(() -> require(file, 17)).doesNotThrowAnyException();
    assertThatCode(() -> require(file, 18)).doesNotThrowAnyException();
    DcapSketch stranger = new DcapSketch(DcapSketch.Kind.TDX_4);
    stranger.tcbInfo = text -> numbered(text, 99);
    stranger.qeIdentity = text -> numbered(text, 99);
    Files.write(file, stranger.collateral().toJson().toArray());
    assertThatCode(() -> require(file, 16)).doesNotThrowAnyException();
    Files.writeString(file, "no collateral");
    assertThatCode(() -> require(file, 16)).doesNotThrowAnyException();
  }
}
