package io.geowallet.programs.note;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The notes on modes, in the order in which they were made: of several about a leg the newest
 * counts (THREATS, T09). Immutable.
 */
public record ModeNotes(List<ModeNote> notes) {
  /** Nobody has said anything. */
  public static final ModeNotes NONE = new ModeNotes(List.of());

  /** Copies the list. */
  public ModeNotes {
    notes = List.copyOf(notes);
  }

  /**
   * The notes among opened records; other notes are passed over.
   *
   * <p>Records come by slot, but a newer note may lie in an earlier slot than an older one: once
   * more was recorded, its leg may begin earlier. So the place in the chain decides.
   *
   * @param records in the order of logging within a slot, as programs get them
   * @throws ProgramFailure where a note cannot be read
   */
  public static ModeNotes read(List<OpenedRecord> records) {
    return new ModeNotes(
        records.stream()
            .filter(record -> Notes.kind(record) == ModeNote.VERSION)
            .sorted(Comparator.comparing(OpenedRecord::place))
            .map(record -> Notes.read(record, ModeNote::decode))
            .toList());
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
