package io.geowallet.programs.mileage;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.FixCodec;
import io.geowallet.mobility.MalformedFixes;
import io.geowallet.programs.owntracks.LocationReader;
import io.geowallet.programs.position.GradedTrack;
import io.geowallet.programs.position.PositionRecords;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The fixes of the opened position records, and the grade of each slot that has some.
 *
 * @param fixes of one track, in order of time: no recording that contradicts a better one
 * @param all those of every record, in order of time
 * @param grades by slot number: the lowest of the slot's records that the track is made of
 */
record SlotFixes(List<Fix> fixes, List<Fix> all, NavigableMap<Integer, Grade> grades) {

  /**
   * Reads all position records.
   *
   * <p>A correction fills only a slot whose records before it hold no fix (THREATS, T09).
   *
   * @throws ProgramFailure where a record cannot be read, or a fix is outside its slot: a fix that
   *     was recorded in one slot must not count in another
   */
  static SlotFixes read(List<OpenedRecord> records) {
    PositionRecords positions = new PositionRecords();
    for (OpenedRecord record : records) {
      if (record.category() == Category.POSITION
          && !positions.isLate(record.kind(), record.slot())) {
        positions.add(record.slot(), record.grade(), decode(record));
      }
    }
    GradedTrack track = positions.track();
    return new SlotFixes(track.fixes(), track.all(), track.grades());
  }

  private static List<Fix> decode(OpenedRecord record) {
    try {
      List<Fix> fixes =
          record.client().isPresent()
              ? dropped(record)
              : FixCodec.decode(record.payload().toArray());
      if (!fixes.stream().allMatch(fix -> isInside(record.slot(), fix))) {
        throw new ProgramFailure("position record, time", "fixes inside their slot");
      }
      return fixes;
    } catch (MalformedFixes e) {
      throw new ProgramFailure("position record", "fixes");
    }
  }

  /**
   * The fix of a drop, which a wallet names only where it is one of its slot: what could be passed
   * over here, a holder could hide without a gap in the counters (THREATS, T48).
   */
  private static List<Fix> dropped(OpenedRecord record) {
    return List.of(
        LocationReader.read(record.payload())
            .orElseThrow(() -> new ProgramFailure("drop", "a location")));
  }

  private static boolean isInside(Slot slot, Fix fix) {
    return fix.timeMs() >= slot.startMs() && fix.timeMs() < slot.endMs();
  }

  /**
   * The lowest grade of the slots that a span of time touches.
   *
   * @throws IllegalArgumentException where none of them has a fix
   */
  Grade gradeOf(long startMs, long endMs) {
    Map<Integer, Grade> touched =
        grades.subMap(Slot.ofMs(startMs).number(), true, Slot.ofMs(endMs).number(), true);
    return touched.values().stream()
        .reduce(Grade::lowest)
        .orElseThrow(() -> new IllegalArgumentException("a span without fixes"));
  }
}
