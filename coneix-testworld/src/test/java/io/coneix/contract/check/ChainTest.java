package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.job.ChainOpening;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.NodeEvidence;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.log.Cosignature;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.PendingPart;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestHolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** DESIGN 3, Names and No gap. */
class ChainTest {
  private static final int NOON = Day.OFFICE + 16;
  private static Day day;

  @BeforeAll
  static void record() {
    day = Day.recorded(3);
  }

  // --- the honest chain ---

  @Test
  void honestDay_opensEverySlotInScope() {
    CheckedRun run = day.check(day.job());

    assertThat(run.records()).hasSize(Day.OFFICE_SLOTS);
    assertThat(run.records().get(0).slot()).isEqualTo(new Slot(Day.OFFICE));
    assertThat(run.records()).allMatch(r -> r.grade().equals(live(Binding.BOUND)));
    assertThat(run.withheld().isEmpty()).isTrue();
    assertThat(run.lostEntries()).isZero();
  }

  @Test
  void wholeChain_isPinnedAtItsFirstNode() {
    assertThat(day.check(day.job().first(1)).records()).hasSize(Day.OFFICE_SLOTS);
  }

  // --- T02: another chain ---

  @Test
  void T02_foreignChain_isRefused() {
    Day other = Day.unrecorded(4);
    TestContract contract = other.contract();
    TestHolder second = other.world.newHolder();
    second.live(new SlotRange(Day.OFFICE, Day.END_SLOT + 12), Day.payload());

    assertThat(other.failure(other.job(contract).holder(second)))
        .isEqualTo(FailureCode.CHAIN_FOREIGN);
  }

  @Test
  void T02_otherBindingIndex_isRefused() {
    UnaryOperator<ChainOpening> later =
        c ->
            new ChainOpening(
                c.bindingIndex() + 1, c.salt(), c.first(), c.last(), c.lastValue(), c.nodeKey());

    assertThat(day.failure(day.job().chain(later))).isEqualTo(FailureCode.CHAIN_FOREIGN);
  }

  @Test
  void T02_slotsBeforeSigning_areUnbound() {
    TestContract contract = day.world.sign(OfferSketch.tally(), day.world.holder(), noonNode());

    List<OpenedRecord> records = day.check(day.job(contract)).records();

    assertThat(records).filteredOn(r -> r.slot().number() < NOON).hasSize(16);
    assertThat(records)
        .allMatch(
            r ->
                r.grade().equals(live(r.slot().number() < NOON ? Binding.UNBOUND : Binding.BOUND)));
  }

  @Test
  void T02_unboundSlots_doNotCountWhereTheContractSaysSo() {
    Grade bound = new Grade(TimeGrade.IMPORTED, Binding.BOUND, Source.TYPED);
    TestContract contract =
        day.world.sign(OfferSketch.tally().minimum(bound), day.world.holder(), noonNode());

    CheckedRun run = day.check(day.job(contract));

    assertThat(run.records()).hasSize(Day.OFFICE_SLOTS - 16);
    assertThat(run.belowMinimum().ranges()).containsExactly(new SlotRange(Day.OFFICE, NOON));
  }

  // --- T04: names and nodes ---

  @Test
  void T04_skippedName_isRefused() {
    LogEntry skipped = entry(noonNode());

    assertThat(day.failure(day.job().list(e -> !e.equals(skipped))))
        .isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T04_nodeInAnothersPlace_isRefused() {
    assertThat(day.failure(day.job().inputs(Edits.swapNodes(noonNode(), noonNode() + 1))))
        .isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T04_otherNodeUnderTheName_isRefused() {
    Node forged = Node.sign(head(noonNode()), day.world.key());

    assertThat(
            day.failure(
                day.job()
                    .inputs(
                        Edits.node(
                            noonNode(),
                            n -> new NodeEvidence(forged.encode(), n.parts(), n.records())))))
        .isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T04_otherNodeKeyInTheJob_isRefused() {
    Bytes other = day.world.key().publicKey().encoded();
    UnaryOperator<ChainOpening> exchanged =
        c ->
            new ChainOpening(c.bindingIndex(), c.salt(), c.first(), c.last(), c.lastValue(), other);

    assertThat(day.failure(day.job().chain(exchanged))).isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T04_nodeSignedByAnotherKey_isRefused() {
    Day other = Day.unrecorded(9);
    TestContract contract = writeNoon(other, p -> p, h -> h, other.world.key(), NOON + 1);

    assertThat(other.failure(other.job(contract))).isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T04_wrongIndexInTheHead_isRefused() {
    assertThat(
            dayWithNoonHead(
                h -> new NodeHead(h.index() + 1, h.previous(), h.checkpoint(), h.parts())))
        .isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T04_wrongHashOfTheNodeBefore_isRefused() {
    Bytes other = Sha256.of(Bytes.utf8("another node"));

    assertThat(dayWithNoonHead(h -> new NodeHead(h.index(), other, h.checkpoint(), h.parts())))
        .isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T04_firstNodeThatNamesAnother_isRefused() {
    Day other = Day.unrecorded(11);
    Bytes named = Sha256.of(Bytes.utf8("a node before the first"));
    TestHolder holder = other.world.holder();
    PendingPart part = holder.collected(new Slot(Day.FIRST_SLOT - 33), Optional.empty());
    holder.write(List.of(part), h -> new NodeHead(h.index(), named, h.checkpoint(), h.parts()));
    other.passToEnd();

    assertThat(other.failure(other.job().first(1))).isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T04_reorderedNames_areRefused() {
    Day other = Day.unrecorded(5);
    other.passUntil(NOON);
    TestHolder holder = other.world.holder();
    List<PendingPart> parts = List.of(holder.collected(new Slot(NOON), Optional.empty()));
    other.world.log().setTimeSec((NOON + 1) * 900L);
    Node first = Node.sign(holder.nextHead(parts), holder.nodeKey());
    NodeHead next =
        new NodeHead(
            holder.nextIndex() + 1,
            first.hash(),
            other.world.log().newest(),
            parts.stream().map(p -> p.body().head()).toList());
    Node second = Node.sign(next, holder.nodeKey());
    long leaf = other.world.log().append(second.entry(holder.name(holder.nextIndex() + 1)));
    holder.keep(first, parts, other.world.log().append(first.entry(holder.name(first(holder)))));
    holder.keep(second, parts, leaf);
    other.passToEnd();

    assertThat(other.failure(other.job())).isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  private static int first(TestHolder holder) {
    return holder.nextIndex();
  }

  // --- T04: slots and log time ---

  @Test
  void T04_recordUnderASlotToCome_isRefused() {
    Day other = Day.unrecorded(9);
    TestHolder holder = other.world.holder();
    PendingPart later = holder.collected(new Slot(Day.END_SLOT), Optional.of(Bytes.utf8("noon")));
    TestContract contract = writeNoon(other, p -> later, h -> h, holder.nodeKey(), NOON + 1);

    assertThat(other.failure(other.job(contract))).isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void noteAboutASlotToCome_isAllowed() {
    Day other = Day.unrecorded(8);
    other.passUntil(NOON);
    TestHolder holder = other.world.holder();
    other.world.log().setTimeSec((NOON + 1) * 900L + 7);
    PendingPart collected = holder.collected(new Slot(NOON), Optional.of(Bytes.utf8("x")));
    PendingPart note = holder.part(PartKind.NOTE, Source.TYPED, new Slot(NOON + 8), Map.of());
    holder.write(List.of(collected, note));
    other.passToEnd();

    assertThat(other.check(other.job()).records()).hasSize(Day.OFFICE_SLOTS);
  }

  @Test
  void T04_headThatShowsAnotherSlotThanTheBody_isRefused() {
    UnaryOperator<NodeHead> earlier =
        h ->
            new NodeHead(
                h.index(),
                h.previous(),
                h.checkpoint(),
                h.parts().stream()
                    .map(p -> new PartHead(new Slot(NOON - 1), p.kind(), p.bodyHash()))
                    .toList());

    assertThat(dayWithNoonHead(earlier)).isEqualTo(FailureCode.EVIDENCE_BROKEN);
  }

  @Test
  void T04_bodyOfAnotherPart_isRefused() {
    Inputs inputs = day.job().buildInputs();
    NodeEvidence next = inputs.nodes().get(noonNode() + 1 - inputs.chain().first()).orElseThrow();

    assertThat(
            day.failure(
                day.job()
                    .inputs(
                        Edits.node(
                            noonNode(),
                            n -> new NodeEvidence(n.node(), next.parts(), next.records())))))
        .isEqualTo(FailureCode.EVIDENCE_BROKEN);
  }

  // --- T08: the checkpoint inside the node ---

  @Test
  void T08_checkpointOfAnotherTree_isRefused() {
    assertThat(
            dayWithNoonHead(
                h ->
                    new NodeHead(
                        h.index(),
                        h.previous(),
                        new TimedCheckpoint(
                            h.checkpoint().size(),
                            Sha256.of(Bytes.utf8("another tree")),
                            h.checkpoint().cosignatures()),
                        h.parts())))
        .isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T08_laterTimeUnderAnOldSignature_isRefused() {
    assertThat(
            dayWithNoonHead(
                h ->
                    new NodeHead(
                        h.index(),
                        h.previous(),
                        new TimedCheckpoint(
                            h.checkpoint().size(),
                            h.checkpoint().root(),
                            h.checkpoint().cosignatures().stream()
                                .map(
                                    c ->
                                        new Cosignature(
                                            c.keyId(), c.timeSec() + 900, c.signature()))
                                .toList()),
                        h.parts())))
        .isEqualTo(FailureCode.CHAIN_BROKEN);
  }

  @Test
  void T08_oldCheckpoint_makesTheRecordLate() {
    Day other = Day.unrecorded(6);
    TimedCheckpoint old = other.world.log().newest();
    TimeGrade grade =
        noonGrade(other, h -> new NodeHead(h.index(), h.previous(), old, h.parts()), NOON + 1);

    assertThat(grade).isEqualTo(TimeGrade.LATE);
  }

  @Test
  void nodeWithoutCheckpoint_isLate() {
    TimeGrade grade =
        noonGrade(
            Day.unrecorded(6),
            h -> new NodeHead(h.index(), h.previous(), null, h.parts()),
            NOON + 1);

    assertThat(grade).isEqualTo(TimeGrade.LATE);
  }

  @Test
  void recordLoggedTwoSlotsAfterItsEnd_isLiveAndLaterIsLate() {
    assertThat(noonGrade(Day.unrecorded(6), h -> h, NOON + 3))
        .isEqualTo(TimeGrade.LIVE_UNWITNESSED);
    assertThat(noonGrade(Day.unrecorded(6), h -> h, NOON + 4)).isEqualTo(TimeGrade.LATE);
  }

  // --- helpers ---

  private static Grade live(Binding binding) {
    return new Grade(TimeGrade.LIVE_UNWITNESSED, binding, Source.WALLET);
  }

  private static int noonNode() {
    return Day.nodeOf(NOON);
  }

  private static LogEntry entry(int node) {
    return day.world.log().entry(day.world.holder().nodes().get(node - 1).leafIndex());
  }

  private static NodeHead head(int node) {
    return day.world.holder().nodes().get(node - 1).node().unverifiedHead();
  }

  /** The code where noon's node has a head that its holder has changed before signing. */
  private static FailureCode dayWithNoonHead(UnaryOperator<NodeHead> change) {
    Day other = Day.unrecorded(9);
    return other.failure(
        other.job(writeNoon(other, p -> p, change, other.world.holder().nodeKey(), NOON + 1)));
  }

  /**
   * Records the day, but with a node of the test's for noon, logged when {@code loggedAt} begins.
   */
  private static TestContract writeNoon(
      Day other,
      UnaryOperator<PendingPart> part,
      UnaryOperator<NodeHead> head,
      Ed25519PrivateKey key,
      int loggedAt) {
    other.passUntil(NOON);
    TestHolder holder = other.world.holder();
    other.world.log().setTimeSec(loggedAt * 900L);
    PendingPart collected = holder.collected(new Slot(NOON), Optional.of(Bytes.utf8("noon")));
    holder.write(List.of(part.apply(collected)), head, key);
    other.passToEnd();
    return other.contract();
  }

  private static TimeGrade noonGrade(Day other, UnaryOperator<NodeHead> head, int loggedAt) {
    TestContract contract =
        writeNoon(other, p -> p, head, other.world.holder().nodeKey(), loggedAt);
    return other.check(other.job(contract)).records().stream()
        .filter(r -> r.slot().number() == NOON)
        .map(r -> r.grade().time())
        .findFirst()
        .orElseThrow();
  }
}
