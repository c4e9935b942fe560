package io.geowallet.programs.mileage;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.program.Program;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.program.ProgramResult;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import io.geowallet.programs.note.ModeNotes;
import io.geowallet.programs.note.TypedTrips;
import io.geowallet.programs.road.MapPacks;
import io.geowallet.programs.road.MapTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Business kilometres and the allowance by the scale that the contract pins.
 *
 * <p>A line is a trip leg by motor vehicle, by the program's own judgement or, where the contract
 * accepts notes of source <i>typed</i>, by the contract's kind of vehicle as the holder says, that
 * starts and ends inside the contract's hours and is not between home and the usual workplace, nor
 * may be, where an end was not seen ({@link BusinessRule}); or, where it accepts such notes, a trip
 * that the holder typed in for a time in which no phone recorded anything. Each line is rounded
 * half up to 0.1 km; d is the sum of the year's lines, Y(d) the scale's amount for a year, and the
 * period's amount is Y(after) - Y(before), so that periods add up to the year. The running total
 * starts at 0 on 1 January local time. A period outside the years of the table has no answer.
 *
 * <p>Where the contract pins a map, a line says what it was measured along: the roads of rides that
 * lie on them well, else the track.
 *
 * <p>The statement says how many plausibility checks the period's fixes passed of those that could
 * be made, whatever trips they are of; nothing else depends on it. Thread-safe.
 */
public final class MileageProgram implements Program {
  /** The name in contracts. */
  public static final String NAME = "mileage-allowance";

  /** The name of the table that contracts pin. */
  public static final String SCALE = "mileage-scale";

  private final MapPacks maps;

  /**
   * Built by the catalogue.
   *
   * @param maps those that contracts may pin
   */
  public MileageProgram(MapPacks maps) {
    this.maps = maps;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Bytes> sites(Bytes parameters) {
    return readable("parameters", () -> MileageParameters.decode(parameters)).workplaces().stream()
        .map(Circle::encode)
        .toList();
  }

  @Override
  public void requireTerms(AnswerSchema schema, Map<String, TableDocument> tables) {
    boolean withMap = schema.line().size() == MileageSchema.withMap().line().size();
    if (withMap != MapTable.of(tables).isPresent()) {
      throw new ProgramFailure("answer schema", "the one of contracts with or without a map");
    }
    RoadLengths.pack(tables, maps);
  }

  @Override
  public void requirePeriods(List<Period> periods) {
    periods.forEach(MileageProgram::year);
  }

  @Override
  public ProgramResult run(ProgramInput input) {
    MileageParameters contract =
        readable("parameters", () -> MileageParameters.decode(input.parameters()));
    HomeParameter holder =
        readable("holder's parameters", () -> HomeParameter.decode(input.holderParameters()));
    TableDocument table = table(input);
    AllowanceScale scale = readable("scale", () -> ScaleCodec.decode(table.content()));
    int year = year(input.period());
    requireYear(table, year);
    OpenedTime time = OpenedTime.of(input);
    SlotFixes fixes = SlotFixes.read(input.records());
    List<Trip> trips = TripFinder.find(fixes.fixes(), time.windows());
    ModeNotes notes = ModeNotes.read(input.records());
    RoadLengths lengths =
        RoadLengths.of(trips, fixes.fixes(), RoadLengths.pack(input.tables(), maps));
    BusinessRule rule = BusinessRule.of(contract, holder, notes);
    BusinessLegs legs = BusinessLegs.of(lengths.trips(), time, rule);
    TypedLegs typed = TypedLegs.of(TypedTrips.read(input.records()), time, fixes, rule);
    YearAmount amount = new YearAmount(scale, contract.vehicle(), totalBefore(input, year));
    List<MileageLine> lines = new Lines(fixes, notes, lengths, input, amount).of(legs, typed);
    MileageStatement statement =
        new MileageStatement(
            year,
            table.firstYear(),
            table.lastYear(),
            amount.beforeHm(),
            amount.afterHm(),
            amount.periodCents(),
            legs.acrossEdge() + typed.acrossEdge(),
            input.inScope().size(),
            covered(input, fixes),
            input.withheld().size(),
            input.belowMinimum().size(),
            input.lostEntries(),
            Optional.of(PeriodChecks.of(input.records(), fixes, trips, rule)),
            lines);
    return new ProgramResult(
        statement.toAnswer(), new Totals(List.of((long) year, amount.afterHm())));
  }

  private static TableDocument table(ProgramInput input) {
    TableDocument table = input.tables().get(SCALE);
    if (table == null) {
      throw new ProgramFailure("tables", "a table named " + SCALE);
    }
    return table;
  }

  private static int year(Period period) {
    int first = LocalDate.ofEpochDay(period.fromDay()).getYear();
    int last = LocalDate.ofEpochDay(period.toDay() - 1L).getYear();
    if (first != last) {
      // The scale counts by civil year: a period across two would have two running totals.
      throw new ProgramFailure("period", "dates of one civil year");
    }
    return first;
  }

  /** Amounts by the scale of another year would look like any others. */
  private static void requireYear(TableDocument table, int year) {
    if (year < table.firstYear() || year > table.lastYear()) {
      throw new ProgramFailure(
          "period", "dates from " + table.firstYear() + " to " + table.lastYear());
    }
  }

  private static long totalBefore(ProgramInput input, int year) {
    if (input.previousTotals().isEmpty()) {
      return 0;
    }
    List<Long> totals = input.previousTotals().get().values();
    if (totals.size() != 2 || totals.get(0) != year) {
      throw new ProgramFailure("previous totals", "those of the same year");
    }
    return totals.get(1);
  }

  private static int covered(ProgramInput input, SlotFixes fixes) {
    return (int)
        fixes.grades().keySet().stream()
            .filter(number -> input.inScope().contains(new Slot(number)))
            .count();
  }

  private static <T> T readable(String what, java.util.function.Supplier<T> decoder) {
    try {
      return decoder.get();
    } catch (io.coneix.evidence.error.UnusableInput e) {
      throw new ProgramFailure(what, e.expected());
    }
  }
}
