package io.geowallet.programs.mileage;

import io.coneix.contract.program.ProgramInput;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.ModeNotes;
import io.geowallet.programs.note.TypedTrips.TypedTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the lines of an answer, in order of time: each adds to the year's amount. An object for one
 * answer; not thread-safe.
 */
record Lines(
    SlotFixes fixes, ModeNotes notes, RoadLengths lengths, ProgramInput input, YearAmount amount) {
  private static final long MM_PER_HM = 100_000;

  List<MileageLine> of(BusinessLegs legs, TypedLegs typed) {
    List<MileageLine> lines = new ArrayList<>();
    List<TypedTrip> waiting = new ArrayList<>(typed.trips());
    for (Leg leg : legs.legs()) {
      while (!waiting.isEmpty() && waiting.get(0).note().startMs() < leg.startMs()) {
        lines.add(line(waiting.remove(0)));
      }
      if (halfUp(leg.distanceMm()) > 0) {
        lines.add(line(leg));
      }
    }
    waiting.forEach(trip -> lines.add(line(trip)));
    return lines;
  }

  private MileageLine line(Leg leg) {
    long hm = halfUp(leg.distanceMm());
    Grade measured = fixes.gradeOf(leg.startMs(), leg.endMs());
    Optional<Mode> said = notes.of(leg);
    return new MileageLine(
        day(leg.startMs()),
        said.orElse(leg.mode()),
        hm,
        halfUp(leg.gapMm()),
        said.isPresent() ? typed(measured) : measured,
        amount.add(hm),
        lengths.of(leg));
  }

  private MileageLine line(TypedTrip trip) {
    long hm = trip.note().distanceHm();
    return new MileageLine(
        day(trip.note().startMs()),
        trip.note().mode(),
        hm,
        0,
        trip.grade(),
        amount.add(hm),
        lengths.typed());
  }

  private int day(long ms) {
    return input.scope().zone().dayAt(ms / 1000);
  }

  /** That a leg counts at all rests on what its holder typed; when it was driven does not. */
  private static Grade typed(Grade measured) {
    return new Grade(measured.time(), measured.binding(), Source.TYPED);
  }

  private static long halfUp(long mm) {
    return (mm + MM_PER_HM / 2) / MM_PER_HM;
  }
}
