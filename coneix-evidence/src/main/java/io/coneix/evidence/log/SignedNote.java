package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with signature lines (C2SP signed-note), parsed but not verified.
 *
 * <p>{@link #verifiedBy} is the only way to a text that may be believed.
 *
 * @param unverifiedText the text, ended by a newline, without other control characters
 * @param signatures 1 to {@value #MAX_SIGNATURES}
 */
public record SignedNote(String unverifiedText, List<NoteSignature> signatures) {
  /** Greatest number of signatures; C2SP asks for 16 at least. */
  public static final int MAX_SIGNATURES = 100;

  /** Greatest size of a note in bytes. */
  public static final int MAX_SIZE = 1_000_000;

  private static final String LINE_START = "\u2014 ";
  private static final int KEY_ID_SIZE = Integer.BYTES;

  /** Refuses a text that cannot be told from its signatures, and too few or many of these. */
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!unverifiedText.endsWith("\n") || NoteText.hasControl(unverifiedText.replace("\n", ""))) {
      throw new IllegalArgumentException("text without final newline or with control characters");
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException(signatures.size() + " signatures");
    }
  }

  /**
   * Parses a note.
   *
   * @throws MalformedNote where it is not exactly what {@link #encode} would have written
   */
  public static SignedNote decode(Bytes encoded) {
    if (encoded.size() > MAX_SIZE) {
      throw new MalformedNote("note", "at most " + MAX_SIZE + " bytes", encoded.size() + " bytes");
    }
    try {
      return parse(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(encoded.unsafeArray()))
              .toString());
    } catch (CharacterCodingException e) {
      throw new MalformedNote("note", "UTF-8", "other bytes");
    }
  }

  /** As {@link #decode}, from text that has been read already. */
  public static SignedNote parse(String note) {
    if (note.length() > MAX_SIZE) {
      throw new MalformedNote("note", "at most " + MAX_SIZE + " characters", "" + note.length());
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(note)) {
      throw new MalformedNote("note", "Unicode text", "a lone surrogate");
    }
    // "The text is separated from the signatures by the last empty line."
    int split = note.lastIndexOf("\n\n");
    if (split < 0 || !note.endsWith("\n") || split + 2 == note.length()) {
      throw new MalformedNote("note", "a text, an empty line, signature lines", "no such parts");
    }
    String text = note.substring(0, split + 1);
    if (NoteText.hasControl(text.replace("\n", ""))) {
      throw new MalformedNote("note, text", "no control character but newline", "one");
    }
    String[] lines = note.substring(split + 2, note.length() - 1).split("\n", -1);
    if (lines.length > MAX_SIGNATURES) {
      throw new MalformedNote("note", "at most " + MAX_SIGNATURES + " signatures", "more");
    }
    List<NoteSignature> signatures = new ArrayList<>(lines.length);
    for (int i = 0; i < lines.length; i++) {
      signatures.add(signatureLine("note, signature " + (i + 1), lines[i]));
    }
    return new SignedNote(text, signatures);
  }

  private static NoteSignature signatureLine(String where, String line) {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(LINE_START) || space < LINE_START.length()) {
      throw new MalformedNote(where, "a dash, a name, a signature", "another line");
    }
    String name = line.substring(LINE_START.length(), space);
    if (!NoteText.isKeyName(name)) {
      throw new MalformedNote(where, "a name without space and plus", "another");
    }
    Bytes value = NoteText.base64(where, line.substring(space + 1));
    if (value.size() <= KEY_ID_SIZE) {
      throw new MalformedNote(where, "key id and signature", value.size() + " bytes");
    }
    int keyId = ByteBuffer.wrap(value.unsafeArray()).getInt();
    return new NoteSignature(name, keyId, value.slice(KEY_ID_SIZE, value.size()));
  }

  /** The note as text. */
  public String text() {
    StringBuilder note = new StringBuilder(unverifiedText).append('\n');
    for (NoteSignature line : signatures) {
      Bytes id = Bytes.wrap(ByteBuffer.allocate(KEY_ID_SIZE).putInt(line.keyId()).array());
      note.append(LINE_START).append(line.name()).append(' ');
      note.append(Bytes.concat(id, line.signature()).base64()).append('\n');
    }
    return note.toString();
  }

  /** The note as UTF-8. */
  public Bytes encode() {
    return Bytes.utf8(text());
  }

  /**
   * Those of {@code keys} that have signed. Lines of unknown keys are ignored, as C2SP demands.
   *
   * @return the keys, in the order of their lines; empty where none of them is there
   * @throws BadNoteSignature where a line by one of {@code keys} does not hold
   */
  public List<VerifierKey> verifiedBy(List<VerifierKey> keys) {
    List<VerifierKey> verified = new ArrayList<>();
    for (NoteSignature line : signatures) {
      Optional<VerifierKey> key = keys.stream().filter(line::claims).findFirst();
      if (key.isPresent()) {
        requireHolds(key.get(), line);
        if (!verified.contains(key.get())) {
          verified.add(key.get());
        }
      }
    }
    return List.copyOf(verified);
  }

  private void requireHolds(VerifierKey key, NoteSignature line) {
    boolean holds;
    if (key.kind() == VerifierKey.Kind.ED25519) {
      holds = key.key().verifies(Bytes.utf8(unverifiedText), line.signature());
    } else {
      Cosignature timed = Cosignature.of(line);
      Bytes message = Cosignature.message(timed.timeSec(), unverifiedText);
      holds = key.key().verifies(message, timed.signature());
    }
    if (!holds) {
      throw new BadNoteSignature("note", key.name());
    }
  }
}
