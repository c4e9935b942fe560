package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.job.NodeEvidence;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testworld.PendingPart;
import io.coneix.testworld.TestPhone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** T48: hours pass between phone and wallet, time enough to edit. */
class DropTest {
  private static final int NOON = Day.OFFICE + 16;

  /** When the wallet wakes up and names what the phone posted at noon. */
  private static final int EVENING = Day.OFFICE + 40;

  private static final Grade LIVE =
      new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.DROP);

  private final Day day = Day.unrecorded(48);
  private final TestPhone phone = new TestPhone(day.world.log(), day.world.random());
  private final List<TestPhone.Posted> posted = new ArrayList<>();
  private int evening;

  /**
   * The phone is bound in the morning, posts from noon on, and in the evening its drops are named.
   */
  private void live(Function<List<TestPhone.Posted>, PendingPart> name) {
    bind();
    postAtNoon();
    nameInTheEvening(name);
  }

  private void bind() {
    day.passUntil(Day.OFFICE);
    day.world.log().setTimeSec(Day.OFFICE * 900L + 30);
    day.world.holder().write(List.of(phone.binding()));
  }

  private void postAtNoon() {
    for (int minute = 1; minute <= 3; minute++) {
      long sec = NOON * 900L + 60 * minute;
      day.world.log().setTimeSec(sec + 2);
      posted.add(phone.location(sec));
    }
  }

  private void nameInTheEvening(Function<List<TestPhone.Posted>, PendingPart> name) {
    day.world.log().setTimeSec(EVENING * 900L + 5);
    evening = day.world.holder().nextIndex();
    day.world.holder().write(List.of(name.apply(posted)));
    day.passToEnd();
  }

  private PendingPart honest(List<TestPhone.Posted> drops) {
    return day.world.holder().dropped(new Slot(NOON), phone, drops);
  }

  private List<OpenedRecord> atNoon() {
    return day.check(day.job()).records().stream()
        .filter(r -> r.slot().number() == NOON && r.client().isPresent())
        .toList();
  }

  private void requireNoonWithheld() {
    CheckedRun run = day.check(day.job());
    assertThat(run.withheld()).isEqualTo(SlotSet.range(NOON, NOON + 1));
    assertThat(run.records()).noneMatch(r -> r.slot().number() == NOON);
  }

  private FailureCode failure(UnaryOperator<List<Bytes>> change) {
    return day.failure(
        day.job()
            .inputs(
                Edits.node(
                    evening,
                    n ->
                        new NodeEvidence(
                            n.node(), n.parts(), n.records(), change.apply(n.drops())))));
  }

  @Test
  void dropsOfABoundPhone_areLiveByTheirOwnEntriesHoursBeforeTheirNode() {
    live(this::honest);
    List<OpenedRecord> records = atNoon();
    assertThat(records).hasSize(3);
    assertThat(records).allMatch(r -> r.grade().equals(LIVE));
    assertThat(records).allMatch(r -> r.client().get() == DropClient.OWNTRACKS);
    assertThat(records.get(1).payload().toArray())
        .asString()
        .startsWith("{\"_type\":\"location\",\"created_at\":" + (NOON * 900L + 120));
  }

  @Test
  void T48_editedBody_isRefused() {
    live(this::honest);
    assertThat(
            failure(
                drops -> {
                  byte[] edited = drops.get(1).toArray();
                  edited[60] ^= 1;
                  return List.of(drops.get(0), Bytes.wrap(edited), drops.get(2));
                }))
        .isEqualTo(FailureCode.EVIDENCE_BROKEN);
  }

  @Test
  void T48_reorderedBodies_areRefused() {
    live(this::honest);
    assertThat(
            failure(
                drops -> {
                  List<Bytes> turned = new ArrayList<>(drops);
                  Collections.reverse(turned);
                  return turned;
                }))
        .isEqualTo(FailureCode.EVIDENCE_BROKEN);
  }

  @Test
  void T48_foreignBody_isRefused() {
    live(this::honest);
    assertThat(
            failure(
                drops -> {
                  List<Bytes> more = new ArrayList<>(drops);
                  more.add(drops.get(0));
                  return more;
                }))
        .isEqualTo(FailureCode.EVIDENCE_BROKEN);
  }

  @Test
  void T48_missingBody_takesTheWholeSlotAway() {
    live(drops -> new PendingPart(honest(drops).body(), List.of(), List.of()));
    requireNoonWithheld();
  }

  @Test
  void T48_oneBodyLeftOut_takesTheWholeSlotAway() {
    live(this::honest);
    CheckedRun run =
        day.check(
            day.job()
                .inputs(
                    Edits.node(
                        evening,
                        n ->
                            new NodeEvidence(
                                n.node(), n.parts(), n.records(), n.drops().subList(0, 2)))));
    assertThat(run.withheld().contains(new Slot(NOON))).isTrue();
  }

  @Test
  void T48_swappedSubkeys_openNothing() {
    live(
        drops -> {
          DropKeys keys =
              new DropKeys(
                  phone.device().box(),
                  List.of(
                      new DropKeys.Key(1, drops.get(1).key().subkey()),
                      new DropKeys.Key(2, drops.get(0).key().subkey())));
          return day.world.holder().dropped(new Slot(NOON), keys, drops.subList(0, 2));
        });
    requireNoonWithheld();
  }

  @Test
  void T48_otherFirstBytes_takeTheSlotAway() {
    bind();
    day.world.log().setTimeSec(NOON * 900L + 60);
    posted.add(phone.post("{\"lat\":48.85,\"_type\":\"location\",\"lon\":2.35,\"tst\":1}"));
    nameInTheEvening(this::honest);
    requireNoonWithheld();
  }

  @Test
  void T48_phoneThatWasNeverBound_takesTheSlotAway() {
    day.passUntil(NOON);
    postAtNoon();
    nameInTheEvening(this::honest);
    assertThat(day.failure(day.job())).isEqualTo(FailureCode.EVIDENCE_BROKEN);
    requireNoonWithheldWithoutBodies();
  }

  @Test
  void T48_phoneThatWasBoundAfterItPosted_takesTheSlotAway() {
    day.passUntil(NOON);
    postAtNoon();
    day.world.log().setTimeSec(EVENING * 900L);
    day.world.holder().write(List.of(phone.binding()));
    nameInTheEvening(this::honest);
    requireNoonWithheldWithoutBodies();
  }

  private void requireNoonWithheldWithoutBodies() {
    CheckedRun run =
        day.check(
            day.job()
                .inputs(
                    Edits.node(evening, n -> new NodeEvidence(n.node(), n.parts(), n.records()))));
    assertThat(run.withheld().contains(new Slot(NOON))).isTrue();
  }

  @Test
  void T48_otherPhonesBox_takesTheSlotAway() {
    TestPhone other = new TestPhone(day.world.log(), day.world.random());
    live(
        drops ->
            new PendingPart(
                day.world
                    .holder()
                    .dropped(
                        new Slot(NOON),
                        new DropKeys(
                            other.device().box(),
                            drops.stream().map(TestPhone.Posted::key).toList()),
                        List.of())
                    .body(),
                List.of()));
    requireNoonWithheld();
  }

  @Test
  void T48_postedAfterTwoSlots_isLate() {
    bind();
    day.world.log().setTimeSec((NOON + 3) * 900L + 1);
    posted.add(phone.location(NOON * 900L + 60));
    nameInTheEvening(this::honest);
    assertThat(atNoon().get(0).grade().time()).isEqualTo(TimeGrade.LATE);
  }

  @Test
  void T48_oneLateDrop_makesItsSlotLate() {
    bind();
    postAtNoon();
    day.world.log().setTimeSec((NOON + 3) * 900L + 1);
    posted.add(phone.location(NOON * 900L + 600));
    nameInTheEvening(this::honest);
    assertThat(atNoon()).hasSize(4).allMatch(r -> r.grade().time() == TimeGrade.LATE);
  }

  @Test
  void T48_postedBeforeItsSlot_isLate() {
    bind();
    day.world.log().setTimeSec(NOON * 900L - 61);
    posted.add(phone.location(NOON * 900L + 60));
    nameInTheEvening(this::honest);
    assertThat(atNoon().get(0).grade().time()).isEqualTo(TimeGrade.LATE);
  }

  @Test
  void T48_claimOfADropBoxWithoutDrops_takesTheSlotAway() {
    bind();
    day.passUntil(NOON);
    nameInTheEvening(
        drops ->
            day.world
                .holder()
                .part(
                    io.coneix.evidence.node.PartKind.RECORDS,
                    Source.DROP,
                    new Slot(NOON),
                    java.util.Map.of(
                        io.coneix.evidence.key.Category.POSITION, Bytes.utf8("noon"))));
    requireNoonWithheld();
  }

  @Test
  void T48_dropsThatAreNotShown_areCounted() {
    live(
        drops ->
            day.world.holder().dropped(new Slot(NOON), phone, List.of(drops.get(0), drops.get(2))));
    assertThat(day.check(day.job()).lostEntries()).isEqualTo(1);
    assertThat(atNoon()).hasSize(2);
  }

  @Test
  void dropsBetweenStretchesThatAreNotAskedFor_areNotCounted() {
    live(drops -> day.world.holder().dropped(new Slot(NOON), phone, List.of(drops.get(0))));
    assertThat(day.check(day.job()).lostEntries()).isZero();
  }
}
