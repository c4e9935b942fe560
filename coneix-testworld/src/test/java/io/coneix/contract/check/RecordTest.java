package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.job.CategoryCover;
import io.coneix.contract.job.NodeEvidence;
import io.coneix.contract.program.ChainPlace;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.Cover;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.record.RecordHeader;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.record.SealedRecord;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.PendingPart;
import io.coneix.testworld.TestHolder;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** DESIGN 3, Records, Grades and Slot keys. */
class RecordTest {
  private static final int NOON = Day.OFFICE + 16;
  private static final SlotSet NOON_ONLY = SlotSet.range(NOON, NOON + 1);
  private static Day day;

  @BeforeAll
  static void record() {
    day = Day.recorded(21);
  }

  // --- withheld ---

  @Test
  void withheldSlots_areKnownAndClosed() {
    SlotSet morning = SlotSet.range(Day.OFFICE, Day.OFFICE + 4);

    CheckedRun run = day.check(day.job().withhold(morning));

    assertThat(run.withheld()).isEqualTo(morning);
    assertThat(run.records()).hasSize(Day.OFFICE_SLOTS - 4);
  }

  @Test
  void keyWithoutOpenedPart_isWithheld() {
    JobBuilder job =
        day.job()
            .inputs(
                Edits.node(
                    Day.nodeOf(NOON), n -> new NodeEvidence(n.node(), List.of(), List.of())));

    assertNoonIsWithheld(day.check(job));
  }

  @Test
  void missingRecord_isWithheld() {
    JobBuilder job =
        day.job()
            .inputs(
                Edits.node(
                    Day.nodeOf(NOON), n -> new NodeEvidence(n.node(), n.parts(), List.of())));

    assertNoonIsWithheld(day.check(job));
  }

  @Test
  void recordThatNoPartNames_isRefused() {
    JobBuilder job =
        day.job()
            .inputs(
                Edits.node(
                    Day.nodeOf(NOON),
                    n ->
                        new NodeEvidence(
                            n.node(),
                            n.parts(),
                            List.of(n.records().get(0), Bytes.utf8("another")))));

    assertThat(day.failure(job)).isEqualTo(FailureCode.EVIDENCE_BROKEN);
  }

  @Test
  void slotWithOneRecordMissing_isWithheldAsAWhole() {
    Day other = Day.unrecorded(22);
    TestHolder holder = other.world.holder();
    PendingPart one = part(holder, PartKind.RECORDS, Source.WALLET);
    PendingPart two = part(holder, PartKind.RECORDS, Source.WALLET);
    writeNoon(other, one, two);
    JobBuilder job =
        other
            .job()
            .inputs(
                Edits.node(
                    Day.nodeOf(NOON),
                    n -> new NodeEvidence(n.node(), n.parts(), n.records().subList(1, 2))));

    assertNoonIsWithheld(other.check(job));
  }

  private static void assertNoonIsWithheld(CheckedRun run) {
    assertThat(run.withheld()).isEqualTo(NOON_ONLY);
    assertThat(run.records()).hasSize(Day.OFFICE_SLOTS - 1);
    assertThat(run.records()).noneMatch(r -> r.slot().number() == NOON);
  }

  // --- T03: one ciphertext, two readings ---

  @Test
  void T03_twoKeyCiphertextInAJob_isWithheldUnderTheOtherKey() throws Exception {
    Day other = Day.unrecorded(23);
    TestHolder holder = other.world.holder();
    Slot slot = new Slot(NOON);
    SecretBytes honest = holder.tree(Category.POSITION).key(slot);
    SecretBytes second = SecretBytes.wrap(other.world.bytes(32).toArray());
    RecordHeader header = new RecordHeader(Category.POSITION, slot, other.world.bytes(32));
    SecretBytes key = recordKey(honest, header);
    SecretBytes otherKey = recordKey(second, header);
    // With its padding four blocks; the second is solved for.
    Bytes text =
        Padding.pad(Bytes.utf8("the reading that was committed to ".repeat(2).substring(0, 63)));
    Bytes ciphertext = TwoKeyCiphertext.make(key, otherKey, header.encode(), text, 1);
    SealedRecord record = new SealedRecord(header, ciphertext);
    Bytes commitment =
        Sha256.labelled(
            "coneix/record/commitment/1",
            Bytes.wrap(key.reveal(SecretAccess.FOR_CRYPTO)),
            Sha256.of(header.encode()));
    RecordRef ref = new RecordRef(Category.POSITION, record.hash(), commitment);
    PartContent content = new PartContent.Records(Source.WALLET, List.of(ref), List.of());
    PartBody body = PartBody.fresh(PartKind.RECORDS, slot, content, other.world.random());
    writeNoon(other, new PendingPart(body, List.of(record.encode())));

    // AES-GCM itself is content with either key.
    assertThat(OneTimeAead.open(key, ciphertext, header.encode())).isPresent();
    assertThat(OneTimeAead.open(otherKey, ciphertext, header.encode())).isPresent();
    SlotSet allButNoon =
        SlotSet.range(Day.OFFICE, NOON).union(SlotSet.range(NOON + 1, Day.OFFICE + 44));
    CheckedRun committed = other.check(other.job().withhold(allButNoon).covers(leaf(honest)));
    assertThat(committed.records()).hasSize(1);
    assertThat(committed.records().get(0).payload().slice(0, 16)).isEqualTo(text.slice(0, 16));
    CheckedRun swapped = other.check(other.job().withhold(allButNoon).covers(leaf(second)));
    assertThat(swapped.records()).isEmpty();
    assertThat(swapped.withheld().size()).isEqualTo(Day.OFFICE_SLOTS);
  }

  private static SecretBytes recordKey(SecretBytes slotKey, RecordHeader header) {
    Bytes number = Bytes.wrap(ByteBuffer.allocate(4).putInt(header.slot().number()).array());
    return Hkdf.derive(
        slotKey, "coneix/record/key/1", header.salt(), header.category().asByte(), number);
  }

  /** The cover of noon alone, with a key of the holder's choice. */
  private static List<CategoryCover> leaf(SecretBytes key) {
    CborValue keys =
        CborValue.array(
            CborValue.array(
                CborValue.of(Slot.BITS),
                CborValue.of(NOON),
                CborValue.of(Bytes.wrap(key.reveal(SecretAccess.FOR_CRYPTO)))));
    return List.of(new CategoryCover(Category.POSITION, Cover.of(keys)));
  }

  // --- T43: the scope ---

  @Test
  void T43_keyOfASlotOutsideTheScope_isRefused() {
    SlotSet more = SlotSet.range(Day.OFFICE - 1, Day.OFFICE + 44);
    Cover cover = day.world.holder().cover(Category.POSITION, more);

    assertThat(day.failure(day.job().covers(List.of(new CategoryCover(Category.POSITION, cover)))))
        .isEqualTo(FailureCode.SCOPE_EXCEEDED);
  }

  @Test
  void T43_keyOfAnotherCategory_isRefused() {
    SlotSet scope = SlotSet.range(Day.OFFICE, Day.OFFICE + 44);
    TestHolder holder = day.world.holder();
    List<CategoryCover> covers =
        List.of(
            new CategoryCover(Category.POSITION, holder.cover(Category.POSITION, scope)),
            new CategoryCover(Category.PRIVATE, holder.cover(Category.PRIVATE, scope)));

    assertThat(day.failure(day.job().covers(covers))).isEqualTo(FailureCode.SCOPE_EXCEEDED);
  }

  @Test
  void sameCategoryTwice_isRefused() {
    Cover cover = day.world.holder().cover(Category.POSITION, NOON_ONLY);
    CategoryCover once = new CategoryCover(Category.POSITION, cover);

    assertThat(day.failure(day.job().covers(List.of(once, once))))
        .isEqualTo(FailureCode.EVIDENCE_BROKEN);
  }

  @Test
  void recordOfACategoryOutsideTheContract_staysClosed() {
    Day other = Day.unrecorded(24);
    TestHolder holder = other.world.holder();
    Map<Category, Bytes> both = new EnumMap<>(Category.class);
    both.put(Category.POSITION, Bytes.utf8("here"));
    both.put(Category.MOTION, Bytes.utf8("steps"));
    writeNoon(other, holder.part(PartKind.RECORDS, Source.WALLET, new Slot(NOON), both));

    CheckedRun run = other.check(other.job());

    assertThat(run.records()).hasSize(Day.OFFICE_SLOTS);
    assertThat(run.records()).allMatch(r -> r.category() == Category.POSITION);
    assertThat(run.withheld().isEmpty()).isTrue();
  }

  // --- grades ---

  @Test
  void importedRecord_isImportedHoweverFresh() {
    assertThat(noonGrade(PartKind.IMPORT, Source.FILE).time()).isEqualTo(TimeGrade.IMPORTED);
    assertThat(noonGrade(PartKind.RECORDS, Source.FILE).time()).isEqualTo(TimeGrade.IMPORTED);
  }

  @Test
  void typedRecord_keepsItsSource() {
    assertThat(noonGrade(PartKind.RECORDS, Source.TYPED).source()).isEqualTo(Source.TYPED);
  }

  @Test
  void recordsBelowTheMinimum_doNotCountAndAreReported() {
    Day other = Day.unrecorded(25);
    writeNoon(other, part(other.world.holder(), PartKind.IMPORT, Source.FILE));
    Grade late = new Grade(TimeGrade.LATE, OfferSketch.ANY_GRADE.binding(), Source.TYPED);

    CheckedRun run = other.check(other.job(other.contract(OfferSketch.tally().minimum(late))));

    assertThat(run.records()).hasSize(Day.OFFICE_SLOTS - 1);
    assertThat(run.belowMinimum()).isEqualTo(NOON_ONLY);
  }

  /** Said an hour later: too late for the contract, and no reason to close what was recorded. */
  @Test
  void noteBelowTheMinimum_isLeftOut_andClosesNoSlot() {
    Day other = Day.unrecorded(28);
    TestHolder holder = other.world.holder();
    other.passUntil(NOON + 4);
    other.world.log().setTimeSec((NOON + 5) * 900L);
    Map<Category, Bytes> word = Map.of(Category.NOTE, Bytes.utf8("by bus"));
    holder.write(List.of(holder.part(PartKind.NOTE, Source.TYPED, new Slot(NOON), word)));
    other.passToEnd();
    OfferSketch offer = OfferSketch.tally().categories(Category.POSITION, Category.NOTE);

    CheckedRun any = other.check(other.job(other.contract(offer)));
    Grade soon = new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.UNBOUND, Source.TYPED);
    CheckedRun run = other.check(other.job(other.contract(offer.minimum(soon))));

    assertThat(any.records()).filteredOn(r -> r.category() == Category.NOTE).hasSize(1);
    assertThat(run.records()).noneMatch(r -> r.category() == Category.NOTE);
    assertThat(run.records()).filteredOn(r -> r.slot().number() == NOON).hasSize(1);
    assertThat(run.belowMinimum().contains(new Slot(NOON))).isFalse();
  }

  @Test
  void unwitnessedTime_doesNotMeetAMinimumOfLive() {
    Grade live = new Grade(TimeGrade.LIVE, OfferSketch.ANY_GRADE.binding(), Source.TYPED);

    CheckedRun run = day.check(day.job(day.contract(OfferSketch.tally().minimum(live))));

    assertThat(run.records()).isEmpty();
    assertThat(run.belowMinimum().size()).isEqualTo(Day.OFFICE_SLOTS);
  }

  // --- order ---

  @Test
  void records_ascendBySlot_andSayWhereInTheChainTheyWereLogged() {
    Day other = Day.unrecorded(27);
    TestHolder holder = other.world.holder();
    Slot before = new Slot(NOON - 1);
    PendingPart earlier =
        holder.part(
            PartKind.IMPORT, Source.FILE, before, Map.of(Category.POSITION, Bytes.utf8("before")));
    writeNoon(other, part(holder, PartKind.RECORDS, Source.WALLET), earlier);

    List<OpenedRecord> records = other.check(other.job()).records();

    assertThat(records).isSortedAccordingTo(Comparator.comparing(OpenedRecord::slot));
    assertThat(records)
        .filteredOn(r -> r.slot().number() == NOON || r.slot().equals(before))
        .extracting(OpenedRecord::place)
        .containsExactly(
            new ChainPlace(Day.nodeOf(NOON - 1), 0),
            new ChainPlace(Day.nodeOf(NOON), 1),
            new ChainPlace(Day.nodeOf(NOON), 0));
  }

  private static Grade noonGrade(PartKind kind, Source source) {
    Day other = Day.unrecorded(26);
    writeNoon(other, part(other.world.holder(), kind, source));
    return other.check(other.job()).records().stream()
        .filter(r -> r.slot().number() == NOON)
        .findFirst()
        .orElseThrow()
        .grade();
  }

  private static PendingPart part(TestHolder holder, PartKind kind, Source source) {
    return holder.part(kind, source, new Slot(NOON), Map.of(Category.POSITION, Bytes.utf8("noon")));
  }

  private static void writeNoon(Day other, PendingPart... parts) {
    other.passUntil(NOON);
    other.world.log().setTimeSec((NOON + 1) * 900L);
    other.world.holder().write(List.of(parts));
    other.passToEnd();
  }
}
