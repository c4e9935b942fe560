package io.geowallet.programs.mileage;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.program.ProgramResult;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Place;
import io.geowallet.programs.road.MapPacks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One day of driving as the program sees it, without sealing and opening. */
final class ProgramDay {
  static final Grade LIVE = new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET);
  static final Vehicle CAR = new Vehicle(Vehicle.Kind.CAR, 5, false);
  static final Place WORK = Drive.START;
  static final Place HOME = Drive.east(WORK, 12);
  static final Place CUSTOMER = Drive.east(WORK, -30);
  static final long MORNING = OfferSketch.sec("2026-10-01T04:00:00Z");

  /** 08:00 in Paris. */
  static final long OPENING = OfferSketch.sec("2026-10-01T06:00:00Z");

  static final long CLOSING = OfferSketch.sec("2026-10-01T17:00:00Z");
  static final long HOUR = 3_600;

  private ProgramDay() {}

  /** Thirty kilometres out from 09:00, and back from 14:00, half an hour each. */
  static Drive toCustomerAndBack() {
    return new Drive(MORNING)
        .standUntil(OPENING + HOUR)
        .goTo(CUSTOMER, OPENING + HOUR + 1_800)
        .standUntil(OPENING + 6 * HOUR)
        .goTo(WORK, OPENING + 6 * HOUR + 1_800)
        .standUntil(CLOSING + HOUR);
  }

  static HomeParameter home() {
    return new HomeParameter(List.of(new Circle(HOME, 200)));
  }

  static MileageStatement run(Drive drive) {
    return run(drive, home());
  }

  static MileageStatement run(Drive drive, HomeParameter home) {
    return run(drive, SlotSet.EMPTY, SlotSet.EMPTY, home, LIVE);
  }

  static MileageStatement run(
      Drive drive, SlotSet withheld, SlotSet below, HomeParameter home, Grade grade) {
    return MileageStatement.of(result(drive, withheld, below, home, grade).answer());
  }

  static ProgramResult result(Drive drive) {
    return result(drive, SlotSet.EMPTY, SlotSet.EMPTY, home(), LIVE);
  }

  static ProgramResult result(
      Drive drive, SlotSet withheld, SlotSet below, HomeParameter home, Grade grade) {
    List<OpenedRecord> opened =
        records(drive, grade).stream().filter(r -> !withheld.contains(r.slot())).toList();
    return program(
        input(opened, OfferSketch.day("2026-10-01"), withheld, below, home, Optional.empty()));
  }

  static List<OpenedRecord> records(Drive drive, Grade grade) {
    SlotSet scope = OfferSketch.OFFICE_HOURS.slots(OfferSketch.day("2026-10-01"));
    List<OpenedRecord> records = new ArrayList<>();
    drive
        .payloads()
        .forEach(
            (slot, payload) -> {
              if (scope.contains(slot)) {
                records.add(
                    new OpenedRecord(Category.POSITION, PartKind.RECORDS, slot, payload, grade));
              }
            });
    return records;
  }

  /** The same with more tables. */
  static ProgramInput with(ProgramInput input, TableDocument... more) {
    Map<String, TableDocument> tables = new HashMap<>(input.tables());
    for (TableDocument table : more) {
      tables.put(table.name(), table);
    }
    return new ProgramInput(
        input.parameters(),
        input.holderParameters(),
        input.scope(),
        input.period(),
        input.inScope(),
        input.withheld(),
        input.belowMinimum(),
        input.records(),
        tables,
        input.previousTotals(),
        input.lostEntries());
  }

  static ProgramInput input(List<OpenedRecord> records) {
    return input(records, Optional.empty());
  }

  static ProgramInput input(List<OpenedRecord> records, Optional<Totals> before) {
    return input(
        records, OfferSketch.day("2026-10-01"), SlotSet.EMPTY, SlotSet.EMPTY, home(), before);
  }

  static ProgramInput input(List<OpenedRecord> records, Period period) {
    return input(records, period, SlotSet.EMPTY, SlotSet.EMPTY, home(), Optional.empty());
  }

  static ProgramInput input(
      List<OpenedRecord> records,
      Period period,
      SlotSet withheld,
      SlotSet below,
      HomeParameter home,
      Optional<Totals> before) {
    return new ProgramInput(
        new MileageParameters(CAR, List.of(new Circle(WORK, 200))).encode(),
        home.encode(),
        OfferSketch.OFFICE_HOURS,
        period,
        OfferSketch.OFFICE_HOURS.slots(period),
        withheld,
        below,
        records,
        Map.of(MileageProgram.SCALE, FrenchScale.table()),
        before,
        0);
  }

  static ProgramResult program(ProgramInput input) {
    ProgramResult result = new MileageProgram(MapPacks.none()).run(input);
    MileageSchema.schema().check(result.answer());
    MileageSchema.schema().check(result.totals());
    return result;
  }
}
