package io.geowallet.wallet.page.evidence;

import io.coneix.contract.offer.Offer;
import io.coneix.contract.scope.ZoneTable;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import io.geowallet.programs.mileage.BusinessRule;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.position.GradedTrack;
import io.geowallet.programs.position.PositionRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Walks the mileage program's rules over the same records once more, to learn which leg each line
 * came from. The answer itself is never taken from here; {@link LineTies} says where the two agree.
 * An object for one run.
 */
final class MileageReplay {
  private static final long MM_PER_HM = 100_000;

  private final OpenedInputs inputs;
  private final ZoneTable zone;
  private final BusinessRule rule;
  private final NavigableMap<Integer, Grade> grades = new TreeMap<>();
  private final SlotSet opened;

  MileageReplay(OpenedInputs inputs, Offer offer, Bytes holderParameters) {
    this.inputs = inputs;
    this.zone = offer.records().scope().zone();
    this.rule =
        BusinessRule.of(
            MileageParameters.decode(offer.program().parameters()),
            HomeParameter.decode(holderParameters),
            inputs.notes());
    this.opened = inputs.opened();
  }

  /** The legs that count, in order of time. */
  List<ReplayedLine> lines() {
    List<ReplayedLine> lines = new ArrayList<>();
    for (Trip trip : TripFinder.find(fixes(), windows())) {
      trip.legs().stream()
          .filter(leg -> rule.counts(trip, leg) && !crossesEdge(trip, leg))
          .filter(leg -> halfUp(leg.distanceMm()) > 0)
          .forEach(leg -> lines.add(line(trip, leg)));
    }
    return List.copyOf(lines);
  }

  /** A correction fills only a slot whose records before it hold no fix (THREATS, T09). */
  private List<Fix> fixes() {
    PositionRecords positions = new PositionRecords();
    for (RecordFacts record : inputs.records()) {
      if (!positions.isLate(record.kind(), record.slot())) {
        positions.add(record.slot(), record.grade(), record.fixes());
      }
    }
    GradedTrack track = positions.track();
    grades.putAll(track.grades());
    return track.fixes();
  }

  private List<TimeSpan> windows() {
    return opened.ranges().stream()
        .map(r -> new TimeSpan(r.from() * Slot.LENGTH_MS, r.to() * Slot.LENGTH_MS))
        .toList();
  }

  private ReplayedLine line(Trip trip, Leg leg) {
    NavigableMap<Integer, Grade> touched =
        grades.subMap(
            Slot.ofMs(leg.startMs()).number(), true, Slot.ofMs(leg.endMs()).number(), true);
    Grade measured = touched.values().stream().reduce(Grade::lowest).orElseThrow();
    Optional<Mode> said = inputs.notes().of(leg);
    SlotSet slots = SlotSet.ofSlots(touched.keySet().stream().map(Slot::new).toList());
    return new ReplayedLine(
        trip,
        said.map(leg::withMode).orElse(leg),
        said.isPresent(),
        zone.dayAt(leg.startMs() / 1000),
        halfUp(leg.distanceMm()),
        halfUp(leg.gapMm()),
        said.isPresent() ? typed(measured) : measured,
        slots);
  }

  /** That a leg counts rests on what was typed; when it was driven does not. */
  private static Grade typed(Grade measured) {
    return new Grade(measured.time(), measured.binding(), Source.TYPED);
  }

  private boolean crossesEdge(Trip trip, Leg leg) {
    boolean first = leg.equals(trip.legs().get(0));
    boolean last = leg.equals(trip.legs().get(trip.legs().size() - 1));
    int before = rangeOf(trip).from() - 1;
    int after = rangeOf(trip).to();
    return (first && trip.cutAtStart() && !isInScope(before))
        || (last && trip.cutAtEnd() && !isInScope(after));
  }

  private boolean isInScope(int slot) {
    return slot >= 0 && inputs.inScope().contains(new Slot(slot));
  }

  private SlotRange rangeOf(Trip trip) {
    int slot = Slot.ofMs(trip.startMs()).number();
    return opened.ranges().stream()
        .filter(r -> r.from() <= slot && slot < r.to())
        .findFirst()
        .orElseThrow();
  }

  private static long halfUp(long mm) {
    return (mm + MM_PER_HM / 2) / MM_PER_HM;
  }
}
