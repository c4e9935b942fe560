package io.geowallet.programs.mileage;

import static io.geowallet.programs.mileage.ProgramDay.LIVE;
import static io.geowallet.programs.mileage.ProgramDay.OPENING;
import static io.geowallet.programs.mileage.ProgramDay.input;
import static io.geowallet.programs.mileage.ProgramDay.program;
import static io.geowallet.programs.mileage.ProgramDay.records;
import static io.geowallet.programs.mileage.ProgramDay.result;
import static io.geowallet.programs.mileage.ProgramDay.toCustomerAndBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.program.ChainPlace;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.program.ProgramResult;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Fix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the program takes from outside: totals, periods, records and tables that may be hostile. */
class MileageInputTest {
  // --- totals ---

  @Test
  void runningTotal_goesOnWithinTheYear() {
    ProgramResult first = result(toCustomerAndBack());
    ProgramResult second =
        program(input(records(toCustomerAndBack(), LIVE), Optional.of(first.totals())));
    MileageStatement statement = MileageStatement.of(second.answer());

    assertThat(statement.totalBeforeHm()).isEqualTo(first.totals().values().get(1));
    assertThat(second.totals().values()).containsExactly(2026L, statement.totalAfterHm());
  }

  @Test
  void totalsOfAnotherYear_failTheRun() {
    Totals other = new Totals(List.of(2025L, 100L));

    assertThatThrownBy(() -> program(input(List.of(), Optional.of(other))))
        .isInstanceOf(ProgramFailure.class);
  }

  @Test
  void periodAcrossTwoYears_failsTheRun() {
    Period both = OfferSketch.days("2026-12-20", 31);

    assertThatThrownBy(() -> program(input(List.of(), both))).isInstanceOf(ProgramFailure.class);
  }

  @Test
  void T33_periodOutsideTheYearsOfTheScale_failsTheRun() {
    for (String month : List.of("2022-12", "2027-01")) {
      assertThatThrownBy(() -> program(input(List.of(), OfferSketch.month(month))))
          .as(month)
          .isInstanceOf(ProgramFailure.class)
          .hasMessageContaining("2023 to 2026");
    }
    for (String month : List.of("2023-01", "2026-12")) {
      MileageStatement said =
          MileageStatement.of(program(input(List.of(), OfferSketch.month(month))).answer());
      assertThat(said.lines()).isEmpty();
    }
  }

  // --- hostile records ---

  @Test
  void fixOfAnotherSlot_failsTheRun() {
    OpenedRecord record = records(toCustomerAndBack(), LIVE).get(0);
    OpenedRecord moved =
        new OpenedRecord(
            record.category(),
            record.kind(),
            new Slot(record.slot().number() + 1),
            record.payload(),
            LIVE);

    assertThatThrownBy(() -> program(input(List.of(moved)))).isInstanceOf(ProgramFailure.class);
  }

  @Test
  void recordThatHoldsNoFixes_failsTheRun() {
    OpenedRecord noise =
        new OpenedRecord(
            Category.POSITION,
            PartKind.RECORDS,
            new Slot((int) (OPENING / 900)),
            Bytes.utf8("noise"),
            LIVE);

    assertThatThrownBy(() -> program(input(List.of(noise)))).isInstanceOf(ProgramFailure.class);
  }

  private static OpenedRecord drop(String plaintext) {
    return new OpenedRecord(
        Category.POSITION,
        PartKind.RECORDS,
        new Slot((int) (OPENING / 900)),
        Bytes.utf8(plaintext),
        LIVE,
        Optional.of(DropClient.OWNTRACKS),
        ChainPlace.FIRST);
  }

  @Test
  void dropOfItsSlot_isReadAsAFix() {
    String text = "{\"_type\":\"location\",\"lat\":48.1,\"lon\":2,\"tst\":" + OPENING + "}";

    SlotFixes read = SlotFixes.read(List.of(drop(text)));

    assertThat(read.fixes()).containsExactly(Fix.at(OPENING * 1000, 481_000_000, 20_000_000));
  }

  /** What were passed over would be hidden without a gap in the counters. */
  @Test
  void T48_dropOfAnotherSlotOrWithoutAFix_failsTheRun() {
    String late = "{\"_type\":\"location\",\"lat\":48.1,\"lon\":2,\"tst\":" + (OPENING + 900) + "}";
    for (String text : List.of(late, "{\"_type\":\"location\",\"lat\":48.1}")) {
      assertThatThrownBy(() -> program(input(List.of(drop(text)))))
          .isInstanceOf(ProgramFailure.class);
    }
  }

  @Test
  void T33_missingScale_failsTheRun() {
    ProgramInput in = input(List.of());
    ProgramInput without =
        new ProgramInput(
            in.parameters(),
            in.holderParameters(),
            in.scope(),
            in.period(),
            in.inScope(),
            in.withheld(),
            in.belowMinimum(),
            in.records(),
            Map.of(),
            in.previousTotals(),
            0);

    assertThatThrownBy(() -> program(without)).isInstanceOf(ProgramFailure.class);
  }
}
