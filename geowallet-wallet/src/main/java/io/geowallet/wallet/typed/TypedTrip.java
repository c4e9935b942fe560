package io.geowallet.wallet.typed;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.pages.PlainText;
import io.geowallet.programs.note.TripNote;

/**
 * A trip that was typed in.
 *
 * @param note what a contract may be shown of it
 * @param from where it began, in the owner's own words
 * @param to where it ended
 * @param purpose what for; may be empty
 */
public record TypedTrip(TripNote note, String from, String to, String purpose) {
  /** Most characters of each text. */
  public static final int MOST_TEXT = 120;

  private static final int MOST_NOTE = 64;
  private static final int WORDS_KIND = 2;

  /** Refuses texts that are too long, not on one line, or missing. */
  public TypedTrip {
    if (from.isEmpty() || to.isEmpty() || !isText(from) || !isText(to) || !isText(purpose)) {
      throw new IllegalArgumentException("a typed trip's words");
    }
  }

  /** True where {@code text} can stand in a typed trip. */
  static boolean isText(String text) {
    return text.length() <= MOST_TEXT && PlainText.isPlain(text);
  }

  static TypedTrip of(CborValue value) {
    Fields fields = Fields.of("typed trip", value);
    TripNote note = TripNote.decode(fields.bytes("note", 1, MOST_NOTE));
    String from = fields.text("from", 1, 4 * MOST_TEXT);
    String to = fields.text("to", 1, 4 * MOST_TEXT);
    String purpose = fields.text("purpose", 0, 4 * MOST_TEXT);
    fields.end();
    try {
      return new TypedTrip(note, from, to, purpose);
    } catch (IllegalArgumentException e) {
      throw fields.malformed("words", "texts on one line", "others");
    }
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(note.encode()), CborValue.of(from), CborValue.of(to), CborValue.of(purpose));
  }

  /** What goes into the record that no contract can name. */
  Bytes words() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(WORDS_KIND),
            CborValue.of(note.startMs()),
            CborValue.of(from),
            CborValue.of(to),
            CborValue.of(purpose)));
  }
}
