package io.coneix.holder.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.node.Node;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.graph.StoredNode;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.run.HeldRun;
import io.coneix.holder.store.Journal.Change;
import io.coneix.holder.store.Row;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.TableId;
import io.coneix.testkit.Golden;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files of the archive: what a lost wallet wrote must be read for ever. */
class GoldenArchiveTest {
  /** A format with an example and its way through the decoder. */
  record Format(String name, Bytes example, UnaryOperator<Bytes> again) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Format> formats() {
    return List.of(
        new Format("archive-blob", blob().encode(), b -> Blob.decodeText(b).encode()),
        new Format("archive-segment", segment().encode(), b -> Segment.decode(b).encode()),
        new Format("held-node", node().encode(), b -> StoredNode.decode(1, b).encode()),
        new Format(
            "held-node.lost",
            StoredNode.lost(2, filled(3)).encode(),
            b -> StoredNode.decode(2, b).encode()),
        new Format("logged-at", at().encode(), b -> LoggedAt.decode(b).encode()),
        new Format(
            "held-contract.concluded", concluded().encode(), b -> HeldContract.decode(b).encode()),
        new Format(
            "held-contract.refused", refused().encode(), b -> HeldContract.decode(b).encode()),
        new Format("held-run.ended", ended().encode(), b -> HeldRun.decode(b).encode()),
        new Format("held-run.open", open().encode(), b -> HeldRun.decode(b).encode()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void example_isTheGoldenFile(Format format) {
    Golden.check(format.name(), format.example().toArray());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void goldenFile_decodesAndEncodesToTheSameBytes(Format format) {
    Bytes golden = Bytes.wrap(Golden.read(format.name()));
    assertThat(format.again().apply(golden)).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void goldenFile_withoutItsLastByte_isRefused(Format format) {
    Bytes golden = Bytes.wrap(Golden.read(format.name()));
    assertThatThrownBy(() -> format.again().apply(golden.slice(0, golden.size() - 1)))
        .isInstanceOf(MalformedCbor.class);
  }

  private static Bytes filled(int value) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) value);
    return Bytes.wrap(bytes);
  }

  private static Bytes golden(String name) {
    return Bytes.wrap(Golden.read(name));
  }

  private static Blob blob() {
    return new Blob(1, 3, Bytes.utf8("the second of three pieces"));
  }

  private static Segment segment() {
    return new Segment(
        List.of(
            new Change(
                TableId.RECORD,
                filled(1),
                Optional.of(new Row(filled(1), Bytes.utf8("a sealed record")))),
            new Change(TableId.WAITING, RowKeys.of(7), Optional.empty())));
  }

  /** A node with all kinds of parts, whose bodies stand for themselves. */
  private static StoredNode node() {
    Node node = Node.decode(golden("node.first"));
    int parts = node.unverifiedHead().parts().size();
    return StoredNode.of(node, java.util.Collections.nCopies(parts, Bytes.utf8("a body")));
  }

  private static LoggedAt at() {
    TimedCheckpoint checkpoint = TimedCheckpoint.decode(golden("timed-checkpoint"));
    return new LoggedAt(checkpoint.size() - 1, checkpoint);
  }

  private static HeldContract concluded() {
    return new HeldContract(
        ContractState.CONCLUDED,
        OfferLetter.decode(golden("offer-letter")),
        "Authority of examples",
        97,
        Optional.of(Sign1.decode(ObjectType.ACCEPTANCE, golden("acceptance"))),
        Optional.empty(),
        Optional.of(Sign1.decode(ObjectType.COUNTERSIGNATURE, golden("countersignature"))));
  }

  private static HeldContract refused() {
    return new HeldContract(
        ContractState.REFUSED,
        OfferLetter.decode(golden("offer-letter")),
        "Authority of examples",
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static HeldRun ended() {
    Bytes evidence = golden("simulation-evidence");
    return new HeldRun(
        3,
        RunKind.RUN,
        filled(5),
        2,
        Optional.of(at()),
        List.of(evidence),
        Optional.of(filled(6).slice(0, 16)),
        Optional.of(golden("statement.answer")),
        Optional.of(evidence));
  }

  private static HeldRun open() {
    return new HeldRun(
        1,
        RunKind.RUN,
        filled(5),
        0,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
