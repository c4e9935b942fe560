package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files of the log's formats: written from fixed seeds, decoded, and encoded again. */
class GoldenLogTest {
  /** What is in a golden file, and how it is read and written again. */
  record Format(String name, CborValue value, UnaryOperator<CborValue> again) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final int SIZE = 11;
  private static final long TIME_SEC = 1_791_000_000L;

  static Stream<Format> formats() {
    LogFixture log = new LogFixture(SIZE);
    Cosignature ada = log.ada.cosign(log.checkpoint(SIZE), TIME_SEC);
    Cosignature bob = log.bob.cosign(log.checkpoint(SIZE), TIME_SEC + 3);
    return Stream.of(
        new Format("cosignature", ada.toCbor(), v -> Cosignature.of(v).toCbor()),
        new Format(
            "signed-head", log.head(SIZE, ada, bob).toCbor(), v -> SignedHead.of(v).toCbor()),
        new Format("log-proof", proof(log).toCbor(), v -> LogProof.of(v).toCbor()),
        new Format("log-keys.time-by-log", log.timeByLog().toCbor(), v -> LogKeys.of(v).toCbor()),
        new Format("log-keys.witnessed", log.witnessed(2).toCbor(), v -> LogKeys.of(v).toCbor()));
  }

  private static LogProof proof(LogFixture log) {
    return new LogProofBuilder(log.tree, log.head(SIZE, TIME_SEC))
        .leaf(2, log.entries.get(2))
        .leaf(7, log.entries.get(7))
        .timed(log.timed(3, TIME_SEC - 1_800))
        .timed(log.timed(8, TIME_SEC - 900))
        .build();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void example_isTheGoldenFile(Format format) {
    Golden.check(format.name(), Cbor.encode(format.value()).toArray());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void goldenFile_decodesAndEncodesToTheSameBytes(Format format) {
    Bytes golden = Bytes.wrap(Golden.read(format.name()));
    CborValue decoded = Cbor.decode(format.name(), golden);
    assertThat(Cbor.encode(format.again().apply(decoded))).isEqualTo(golden);
  }

  @Test
  void goldenProof_proves() {
    LogFixture log = new LogFixture(SIZE);
    ProvenLog proven =
        LogProof.decode(Bytes.wrap(Golden.read("log-proof"))).verify(log.timeByLog());
    assertThat(proven.upperBoundSec(7)).hasValue(TIME_SEC - 900);
  }

  @Test
  void goldenReceipt_isWrittenFromItsPartsAndVerifies() throws IOException {
    LogFixture log = new LogFixture(SIZE);
    SignedNote note = log.head(SIZE, TIME_SEC).toNote(log.timeByLog());
    Receipt receipt = Receipt.of(log.tree.inclusion(7, SIZE), note);
    Path file = Golden.formats().resolve("golden/receipt.tlog-proof");
    if (System.getProperty(Golden.PROPERTY, "").equals("write")) {
      Files.write(file, receipt.encode().toArray());
    }
    assertThat(Bytes.wrap(Files.readAllBytes(file))).isEqualTo(receipt.encode());
    Receipt read = Receipt.decode(Bytes.wrap(Files.readAllBytes(file)));
    assertThat(read.verify(log.entries.get(7), log.timeByLog()).size()).isEqualTo(SIZE);
  }
}
