package io.geowallet.wallet.trips;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.contract.HeldContract;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.mileage.MileageLine;
import io.geowallet.programs.mileage.MileageStatement;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.wallet.Review;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corrected leg before contracts that open notes, and beside a private trip. */
class CorrectedLegTest {
  private static final LocalDate DAY = LocalDate.parse("2026-10-01");

  /** The second drive begins in the slot in which the first ends, and ends in the next. */
  private static final List<Fix> DRIVES =
      new Route("2026-10-01T06:00:00Z")
          .stayUntil("2026-10-01T08:00:00Z")
          .drive(4_000)
          .stayUntil("2026-10-01T08:12:00Z")
          .drive(9_000)
          .stayUntil("2026-10-01T17:30:00Z")
          .fixes();

  @TempDir private Path temp;
  private WalletScene scene;

  @BeforeEach
  void open() {
    scene = new WalletScene(temp.resolve("wallet"));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static OfferSketch withNotes() {
    return WalletScene.mileage().categories(Category.POSITION, Category.NOTE);
  }

  private HeldContract recorded(OfferSketch offer) {
    HeldContract held = scene.conclude(offer);
    scene.live("2026-10-01T23:15:00Z", DRIVES);
    scene.host().start();
    return held;
  }

  private OwnTrip trip(int number) {
    return scene.wallet().trips(DAY, ZoneId.of("Europe/Paris")).get(number - 1);
  }

  private Leg leg() {
    return trip(2).trip().legs().get(0);
  }

  /** Says it of the second drive, and closes a slot over it. */
  private void say(Mode mode) {
    say(new ModeNote(leg().startMs(), leg().endMs(), Optional.of(mode)));
  }

  private void say(ModeNote note) {
    new ModeCorrections(scene.wallet().holder()).say(note);
    Instant next = Instant.ofEpochMilli(scene.clock().millis() + Slot.LENGTH_MS);
    scene.live(next.toString(), List.of());
  }

  private static List<MileageLine> lines(Review review) {
    Outcome.Answered answered = (Outcome.Answered) review.outcome();
    return MileageStatement.of(Answer.decode(answered.answer())).lines();
  }

  @Test
  void word_isANoteAboutEachSlotThatTheLegTouches() {
    recorded(withNotes());
    say(Mode.BUS);
    var reader = scene.wallet().holder().graph().reader();
    Slot first = Slot.ofMs(leg().startMs());
    for (int i = 0; i < 2; i++) {
      assertThat(reader.payloads(new Slot(first.number() + i), Category.NOTE))
          .singleElement()
          .satisfies(p -> assertThat(ModeNote.decode(p.content()).mode()).contains(Mode.BUS));
    }
    assertThat(Slot.ofMs(leg().endMs()).number()).isEqualTo(first.number() + 1);
  }

  @Test
  void wordOutlivesAPrivateTripThatSharesASlot() {
    HeldContract held = recorded(withNotes());
    say(Mode.BUS);
    assertThat(lines(scene.wallet().review(held, 0))).hasSize(1);
    scene.wallet().markPrivate(trip(1));
    assertThat(lines(scene.wallet().review(held, 0))).as("by bus, whatever is left").isEmpty();
    say(Mode.MOTORCYCLE);
    assertThat(lines(scene.wallet().review(held, 0))).as("by another vehicle").isEmpty();
    say(Mode.CAR);
    assertThat(lines(scene.wallet().review(held, 0)))
        .singleElement()
        .returns(Mode.CAR, MileageLine::mode)
        .returns(Source.TYPED, line -> line.grade().source());
  }

  @Test
  void costOfAPrivateMark_isThatOfTheModesAsTheContractReadsThem() {
    HeldContract held = recorded(withNotes());
    long asMeasured = scene.wallet().lostMm(trip(1));
    assertThat(asMeasured).isBetween(1_500_000L, 3_500_000L);
    say(Mode.BUS);
    assertThat(scene.wallet().lostMm(trip(1))).isZero();
    scene.wallet().markPrivate(trip(1));
    assertThat(scene.wallet().review(held, 0).lostMm()).isZero();
    say(Mode.MOTORCYCLE);
    assertThat(scene.wallet().review(held, 0).lostMm()).isZero();
    say(Mode.CAR);
    assertThat(scene.wallet().review(held, 0).lostMm()).isEqualTo(asMeasured);
  }

  @Test
  void contractThatReadsNoNotes_losesWhatWasMeasured() {
    HeldContract held = recorded(WalletScene.mileage());
    long asMeasured = scene.wallet().lostMm(trip(1));
    say(Mode.BUS);
    assertThat(scene.wallet().lostMm(trip(1))).isEqualTo(asMeasured).isPositive();
    scene.wallet().markPrivate(trip(1));
    assertThat(scene.wallet().review(held, 0).lostMm()).isEqualTo(asMeasured);
  }

  /** Whether a word came in time is not kept: a price is never told too low for it. */
  @Test
  void contractThatTakesNoLateWord_mayLoseWhatWasMeasured() {
    Grade soon = new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.UNBOUND, Source.TYPED);
    recorded(withNotes().minimum(soon));
    long asMeasured = scene.wallet().lostMm(trip(1));
    say(Mode.BUS);
    assertThat(scene.wallet().lostMm(trip(1))).isEqualTo(asMeasured).isPositive();
  }

  /** As after an import that made one leg of both: each word lies in other slots. */
  @Test
  void newestWord_countsInAnswersAsOnPages_whateverSlotItBeginsIn() {
    HeldContract held = recorded(withNotes());
    say(Mode.BUS);
    Leg leg = leg();
    long before = leg.startMs() - Slot.LENGTH_MS;
    say(new ModeNote(before, leg.endMs() - 60_000, Optional.of(Mode.CAR)));
    assertThat(new ModeCorrections(scene.wallet().holder()).notes().of(leg)).contains(Mode.CAR);
    assertThat(lines(scene.wallet().review(held, 0)))
        .extracting(line -> line.grade().source())
        .containsExactly(Source.TYPED, Source.TYPED);
    say(new ModeNote(before, leg.endMs(), Optional.empty()));
    assertThat(lines(scene.wallet().review(held, 0)))
        .extracting(line -> line.grade().source())
        .containsExactly(Source.WALLET, Source.WALLET);
  }
}
