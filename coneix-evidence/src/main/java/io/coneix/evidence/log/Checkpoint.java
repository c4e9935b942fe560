package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.List;

/**
 * The head of a log: origin, size and root (C2SP tlog-checkpoint), without signatures.
 *
 * <p>Extension lines are refused: monitors cannot audit them, and our log writes none.
 *
 * @param origin the log's name: not empty, no control characters
 * @param size number of entries, 0 to {@link #MAX_SIZE}
 * @param root RFC 6962 root of the first {@code size} entries, 32 bytes
 */
public record Checkpoint(String origin, long size, Bytes root) {
  /** Greatest size that is read; far above any log, far below an overflow. */
  public static final long MAX_SIZE = 1L << 62;

  private static final int LINES = 3;

  /** Refuses an empty origin, a size out of range and a root of another length. */
  public Checkpoint {
    if (origin.isEmpty() || NoteText.hasControl(origin)) {
      throw new IllegalArgumentException("origin is empty or has control characters");
    }
    requireHead(size, root);
  }

  /** Refuses what no tree has. */
  static void requireHead(long size, Bytes root) {
    if (size < 0 || size > MAX_SIZE || root.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("size " + size + ", root of " + root.size() + " bytes");
    }
  }

  /**
   * Reads the text of a note.
   *
   * @throws MalformedNote where it is not exactly what {@link #text} would have written
   */
  public static Checkpoint parse(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() != LINES + 1 || !lines.get(LINES).isEmpty()) {
      throw new MalformedNote(
          "checkpoint", LINES + " lines, no extension", (lines.size() - 1) + " lines");
    }
    String origin = lines.get(0);
    if (origin.isEmpty() || NoteText.hasControl(origin)) {
      throw new MalformedNote("checkpoint, line 1", "an origin", "none");
    }
    long size = NoteText.decimal("checkpoint, line 2", lines.get(1), MAX_SIZE);
    Bytes root = NoteText.base64("checkpoint, line 3", lines.get(2));
    if (root.size() != Sha256.SIZE) {
      throw new MalformedNote("checkpoint, line 3", "32 bytes", root.size() + " bytes");
    }
    return new Checkpoint(origin, size, root);
  }

  /** The text that is signed: three lines, each ended by a newline. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }
}
