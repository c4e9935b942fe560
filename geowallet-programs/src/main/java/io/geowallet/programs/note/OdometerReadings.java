package io.geowallet.programs.note;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.slot.Slot;
import java.util.List;
import java.util.TreeMap;

/**
 * What the odometer showed, in order of time. Immutable.
 *
 * @param readings of several of one time the newest
 */
public record OdometerReadings(List<OdometerNote> readings) {
  /** Copies the list. */
  public OdometerReadings {
    readings = List.copyOf(readings);
  }

  /**
   * The readings among opened records.
   *
   * @throws ProgramFailure where a note cannot be read, or lies in another slot than its time
   */
  public static OdometerReadings read(List<OpenedRecord> records) {
    TreeMap<Long, OdometerNote> byTime = new TreeMap<>();
    for (OpenedRecord record : records) {
      if (Notes.kind(record) == OdometerNote.KIND) {
        OdometerNote note = Notes.read(record, OdometerNote::decode);
        if (!Slot.ofMs(note.atMs()).equals(record.slot())) {
          throw new ProgramFailure("note, at", "a time inside its slot");
        }
        byTime.put(note.atMs(), note);
      }
    }
    return new OdometerReadings(List.copyOf(byTime.values()));
  }

  /** True where there are two to compare. */
  public boolean isSpan() {
    return readings.size() > 1;
  }

  /** The first. */
  public OdometerNote first() {
    return readings.get(0);
  }

  /** The last. */
  public OdometerNote last() {
    return readings.get(readings.size() - 1);
  }
}
