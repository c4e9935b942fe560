package io.geowallet.programs.mileage;

import static io.geowallet.programs.mileage.ProgramDay.HOUR;
import static io.geowallet.programs.mileage.ProgramDay.LIVE;
import static io.geowallet.programs.mileage.ProgramDay.OPENING;
import static io.geowallet.programs.mileage.ProgramDay.input;
import static io.geowallet.programs.mileage.ProgramDay.program;
import static io.geowallet.programs.mileage.ProgramDay.records;
import static io.geowallet.programs.mileage.ProgramDay.toCustomerAndBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.program.ChainPlace;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.ModeNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a holder says about a mode, against a contract that opened the notes. */
class TypedModeTest {
  private static final Grade SAID = new Grade(TimeGrade.LATE, Binding.BOUND, Source.TYPED);
  private static final long OUT_MS = (OPENING + HOUR) * 1_000;
  private static final long THERE_MS = OUT_MS + 1_800_000;

  private static OpenedRecord note(Bytes payload) {
    return new OpenedRecord(Category.NOTE, PartKind.NOTE, Slot.ofMs(OUT_MS), payload, SAID);
  }

  private static OpenedRecord note(Mode mode) {
    return note(new ModeNote(OUT_MS, THERE_MS, Optional.of(mode)).encode());
  }

  /** From {@code startMs} to the end of the first leg, in the slot in which that begins. */
  private static OpenedRecord note(long startMs, Optional<Mode> mode, ChainPlace place) {
    Bytes payload = new ModeNote(startMs, THERE_MS, mode).encode();
    return new OpenedRecord(Category.NOTE, PartKind.NOTE, Slot.ofMs(startMs), payload, SAID, place);
  }

  private static MileageStatement statement(OpenedRecord... notes) {
    List<OpenedRecord> all = new ArrayList<>(records(toCustomerAndBack(), LIVE));
    all.addAll(List.of(notes));
    return MileageStatement.of(program(input(all)).answer());
  }

  @Test
  void legThatWasByBus_isNoLine_andTheOtherStaysMeasured() {
    assertThat(statement(note(Mode.BUS)).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.grade()).isEqualTo(LIVE));
  }

  /** The contract is about a car: a word that it was another vehicle is knowledge. */
  @Test
  void legThatWasByMotorcycle_isNoLineOfACar() {
    assertThat(statement(note(Mode.MOTORCYCLE)).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.grade()).isEqualTo(LIVE));
  }

  @Test
  void legThatIsSaidToBeByTheContractsKind_isALineThatSaysTyped() {
    List<MileageLine> lines = statement(note(Mode.CAR)).lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).mode()).isEqualTo(Mode.CAR);
    assertThat(lines.get(0).grade())
        .isEqualTo(new Grade(LIVE.time(), LIVE.binding(), Source.TYPED));
    assertThat(lines.get(1).grade()).isEqualTo(LIVE);
  }

  @Test
  void T09_ofSeveralNotes_theNewestCounts() {
    assertThat(statement(note(Mode.BUS), note(Mode.CAR)).lines()).hasSize(2);
    OpenedRecord back = note(new ModeNote(OUT_MS, THERE_MS, Optional.empty()).encode());
    assertThat(statement(note(Mode.BUS), back).lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.grade()).isEqualTo(LIVE));
  }

  /** A later import may let a leg begin earlier: what is said of it then lies in another slot. */
  @Test
  void T09_newestNoteOfAnEarlierSlot_countsAgainstAnOlderOneOfALaterSlot() {
    OpenedRecord bus = note(OUT_MS, Optional.of(Mode.BUS), new ChainPlace(7, 3));
    long before = OUT_MS - 900_000;
    for (ChainPlace newer : List.of(new ChainPlace(8, 0), new ChainPlace(7, 4))) {
      assertThat(statement(note(before, Optional.of(Mode.CAR), newer), bus).lines())
          .extracting(line -> line.grade().source())
          .containsExactly(Source.TYPED, LIVE.source());
      assertThat(statement(note(before, Optional.empty(), newer), bus).lines())
          .hasSize(2)
          .allSatisfy(line -> assertThat(line.grade()).isEqualTo(LIVE));
    }
    OpenedRecord older = note(before, Optional.of(Mode.CAR), new ChainPlace(6, 9));
    assertThat(statement(older, bus).lines()).hasSize(1);
  }

  @Test
  void noteAboutAnotherTime_changesNothing() {
    long before = OUT_MS - 3_600_000;
    Bytes other = new ModeNote(before, OUT_MS + 60_000, Optional.of(Mode.BUS)).encode();
    assertThat(statement(note(other)).lines()).hasSize(2);
  }

  @Test
  void noteThatCannotBeRead_failsTheRun() {
    assertThatThrownBy(() -> statement(note(Bytes.fromHex("8401"))))
        .isInstanceOf(ProgramFailure.class);
  }
}
