package io.geowallet.programs.mileage;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.program.ProgramResult;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Runs the program on a fixed week of crooked drives, and prints the answer. */
public final class AnswerPrinter {
  private static final Grade LIVE =
      new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET);

  private AnswerPrinter() {}

  /** Prints one line. */
  public static void main(String[] args) {
    System.out.println(answer() + " " + onRoads());
  }

  static String answer() {
    Period week = OfferSketch.days("2026-10-05", 5);
    SlotSet scope = OfferSketch.OFFICE_HOURS.slots(week);
    List<OpenedRecord> records = new ArrayList<>();
    drives()
        .payloads()
        .forEach(
            (slot, payload) -> {
              if (scope.contains(slot)) {
                records.add(
                    new OpenedRecord(Category.POSITION, PartKind.RECORDS, slot, payload, LIVE));
              }
            });
    ProgramResult result =
        new MileageProgram(MapPacks.none())
            .run(
                new ProgramInput(
                    new MileageParameters(new Vehicle(Vehicle.Kind.CAR, 6, true), List.of())
                        .encode(),
                    new HomeParameter(List.of()).encode(),
                    OfferSketch.OFFICE_HOURS,
                    week,
                    scope,
                    SlotSet.EMPTY,
                    SlotSet.EMPTY,
                    records,
                    Map.of(MileageProgram.SCALE, FrenchScale.table()),
                    Optional.empty(),
                    0));
    return result.answer().encode().hex() + " " + result.totals().encode().hex();
  }

  /** The answer of a contract with a map. */
  static String onRoads() {
    byte[] pack = CrookedRoad.pack();
    ProgramInput input =
        ProgramDay.with(
            ProgramDay.input(CrookedRoad.drive(ProgramDay.OPENING + ProgramDay.HOUR)),
            CrookedRoad.table(pack));
    return new MileageProgram(MapPacks.of(List.of(pack))).run(input).answer().encode().hex();
  }

  private static Drive drives() {
    SplittableRandom random = new SplittableRandom(5);
    long start = OfferSketch.sec("2026-10-05T05:00:00Z");
    Drive drive = new Drive(start);
    for (int day = 0; day < 5; day++) {
      long at = start + day * 86_400L + 4 * 3_600;
      drive.standUntil(at);
      for (int leg = 0; leg < 40; leg++) {
        at += 60 + random.nextInt(60);
        drive.goTo(near(random), at);
      }
      drive.standUntil(at + 3_600);
    }
    return drive;
  }

  /** Within two kilometres or so, so that a minute away by car. */
  private static Place near(SplittableRandom random) {
    return new Place(
        Drive.START.latE7() + random.nextInt(-100_000, 100_000),
        Drive.START.lonE7() + random.nextInt(-150_000, 150_000));
  }
}
