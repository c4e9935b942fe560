package io.geowallet.programs.note;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.slot.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trips that their holder typed in, in order of time, of which no two share any time. Immutable.
 */
public record TypedTrips(List<TypedTrips.TypedTrip> trips) {
  /**
   * A trip that was typed in.
   *
   * @param grade of its record, with source <i>typed</i>
   */
  public record TypedTrip(TripNote note, Grade grade) {}

  /** Copies the list. */
  public TypedTrips {
    trips = List.copyOf(trips);
  }

  /**
   * The typed trips among opened records. Of several with one begin the newest counts (THREATS,
   * T09); of those that share time, the first.
   *
   * @param records in the order of logging within a slot, as programs get them
   * @throws ProgramFailure where a note cannot be read, or lies in another slot than its trip's
   *     begin: what was typed into one slot must not count in another
   */
  public static TypedTrips read(List<OpenedRecord> records) {
    Map<Long, TypedTrip> byStart = new TreeMap<>();
    for (OpenedRecord record : records) {
      if (Notes.kind(record) == TripNote.KIND) {
        TripNote note = Notes.read(record, TripNote::decode);
        if (!Slot.ofMs(note.startMs()).equals(record.slot())) {
          throw new ProgramFailure("note, start", "a time inside its slot");
        }
        byStart.put(note.startMs(), new TypedTrip(note, typed(record.grade())));
      }
    }
    List<TypedTrip> trips = new ArrayList<>();
    long freeFromMs = 0;
    for (TypedTrip trip : byStart.values()) {
      if (!trip.note().isTakenBack() && trip.note().startMs() >= freeFromMs) {
        trips.add(trip);
        freeFromMs = trip.note().endMs();
      }
    }
    return new TypedTrips(trips);
  }

  private static Grade typed(Grade grade) {
    return new Grade(grade.time(), grade.binding(), Source.TYPED);
  }
}
