package io.coneix.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Argon2id;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.Cover;
import io.coneix.evidence.key.Passphrase;
import io.coneix.evidence.key.SealedRoot;
import io.coneix.evidence.key.SlotTree;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.record.RecordHeader;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.record.SealedRecord;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testkit.Golden;
import io.coneix.testkit.SeededRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files of this module: written from fixed seeds, decoded, and encoded again. */
class GoldenEvidenceTest {
  /** What is in a golden file, and how it is read and written again. */
  record Format(String name, Bytes encoded, UnaryOperator<Bytes> decodeAndEncode) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Format> formats() {
    return Stream.of(keys(), records(), parts(), drops(), nodes()).flatMap(s -> s);
  }

  private static Stream<Format> keys() {
    SlotSet slots = SlotSet.of(List.of(new SlotRange(5, 9), new SlotRange(1000, 1064)));
    Cover cover = Cover.of(SlotTree.of(Examples.ROOT, Category.POSITION), slots);
    Grade grade = new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET);
    SealedRoot root =
        SealedRoot.seal(
            Examples.ROOT,
            Passphrase.of("correct horse".toCharArray()),
            new Argon2id(Argon2id.MIN_MEMORY_KIB, 1, 1),
            new SeededRandom(1));
    return Stream.of(
        format("slot-set", slots.toCbor(), b -> encode(SlotSet.of(decode(b)).toCbor())),
        format("cover", cover.toCbor(), b -> encode(Cover.of(decode(b)).toCbor())),
        format("grade", grade.toCbor(), b -> encode(Grade.of(decode(b)).toCbor())),
        new Format("sealed-root", root.encode(), b -> SealedRoot.decode(b).encode()));
  }

  private static Stream<Format> records() {
    SealedRecord record = Examples.record(Category.POSITION).record();
    RecordRef ref = Examples.record(Category.POSITION).ref();
    return Stream.of(
        new Format("record", record.encode(), b -> SealedRecord.decode(b).encode()),
        new Format("record-header", record.header().encode(), b -> RecordHeader.decode(b).encode()),
        format("record-ref", ref.toCbor(), b -> encode(RecordRef.of(decode(b)).toCbor())));
  }

  private static Stream<Format> parts() {
    return Stream.of(PartKind.values())
        .map(
            kind ->
                new Format(
                    "part." + kind.name().toLowerCase(Locale.ROOT),
                    Examples.part(kind).encode(),
                    b -> PartBody.decode(b).encode()));
  }

  private static Stream<Format> drops() {
    return Stream.of(
        new Format(
            "part.drop-device", Examples.dropPart().encode(), b -> PartBody.decode(b).encode()),
        new Format("drop-keys", Examples.dropKeys().encode(), b -> DropKeys.decode(b).encode()));
  }

  private static Stream<Format> nodes() {
    PartHead head = Examples.part(PartKind.RECORDS).head();
    Map<String, Node> nodes = new LinkedHashMap<>();
    nodes.put("first", Examples.firstNode());
    nodes.put("all-parts", Examples.laterNode());
    Stream<Format> whole =
        nodes.entrySet().stream()
            .map(
                e ->
                    new Format(
                        "node." + e.getKey(), e.getValue().encode(), b -> Node.decode(b).encode()));
    return Stream.concat(
        whole,
        Stream.of(
            format("part-head", head.toCbor(), b -> encode(PartHead.of(decode(b)).toCbor())),
            new Format(
                "node-head",
                Examples.laterNode().unverifiedHead().encode(),
                b -> NodeHead.decode(b).encode()),
            new Format(
                "timed-checkpoint",
                Examples.checkpoint().encode(),
                b -> TimedCheckpoint.decode(b).encode())));
  }

  private static Format format(String name, CborValue value, UnaryOperator<Bytes> again) {
    return new Format(name, encode(value), again);
  }

  private static CborValue decode(Bytes encoded) {
    return Cbor.decode("golden file", encoded);
  }

  private static Bytes encode(CborValue value) {
    return Cbor.encode(value);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void example_isTheGoldenFile(Format format) {
    Golden.check(format.name(), format.encoded().toArray());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void goldenFile_decodesAndEncodesToTheSameBytes(Format format) {
    Bytes golden = Bytes.wrap(Golden.read(format.name()));
    assertThat(format.decodeAndEncode().apply(golden)).isEqualTo(golden);
  }
}
