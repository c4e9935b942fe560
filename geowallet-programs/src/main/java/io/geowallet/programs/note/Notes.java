package io.geowallet.programs.note;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import java.util.function.Function;

/** Tells sealed notes apart: the first number of each says what it is. Stateless. */
final class Notes {
  private static final int NONE = 0;

  private Notes() {}

  /** The kind of note that a record holds; 0 where it is no note. */
  static int kind(OpenedRecord record) {
    return record.category() == Category.NOTE && record.kind() == PartKind.NOTE
        ? read(record, Notes::first)
        : NONE;
  }

  private static int first(Bytes payload) {
    return Cbor.fields("note", payload).int32("kind", ModeNote.VERSION, OdometerNote.KIND);
  }

  static <T> T read(OpenedRecord record, Function<Bytes, T> decoder) {
    try {
      return decoder.apply(record.payload());
    } catch (UnusableInput e) {
      throw new ProgramFailure("note", e.expected());
    }
  }
}
