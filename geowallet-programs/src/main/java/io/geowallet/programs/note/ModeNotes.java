package io.geowallet.programs.note;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The notes on modes, in the order in which they were made: of several about a leg the newest
 * counts (THREATS, T09). Immutable.
 */
public record ModeNotes(List<ModeNote> notes) {
  /** Copies the list. */
  public ModeNotes {
    notes = List.copyOf(notes);
  }

  /**
   * The notes among opened records; other notes are passed over.
   *
   * @param records in the order of logging within a slot, as programs get them
   * @throws ProgramFailure where a note cannot be read
   */
  public static ModeNotes read(List<OpenedRecord> records) {
    List<ModeNote> notes = new ArrayList<>();
    for (OpenedRecord record : records) {
      if (record.category() == Category.NOTE && record.kind() == PartKind.NOTE) {
        notes.add(decode(record));
      }
    }
    return new ModeNotes(notes);
  }

  private static ModeNote decode(OpenedRecord record) {
    try {
      return ModeNote.decode(record.payload());
    } catch (UnusableInput e) {
      throw new ProgramFailure("note", e.expected());
    }
  }

  /** What the newest note says that shares at least half of the leg's time. */
  public Optional<Mode> of(Leg leg) {
    for (int i = notes.size() - 1; i >= 0; i--) {
      ModeNote note = notes.get(i);
      long shared = note.sharedMs(leg.startMs(), leg.endMs());
      if (shared > 0 && 2 * shared >= leg.endMs() - leg.startMs()) {
        return note.mode();
      }
    }
    return Optional.empty();
  }
}
