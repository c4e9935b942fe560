package io.geowallet.wallet.imports.point;

/**
 * Where in which file something is.
 *
 * @param file the file's name, as the user gave it; of a file in an archive, with that one's name
 * @param line line in the (unpacked) file, from 1; 0 where it is the whole file or has no lines
 * @param offset bytes or characters before it in the (unpacked) file; -1 where the line says enough
 */
public record Place(String file, long line, long offset) {
  /** A whole file. */
  public static Place file(String name) {
    return new Place(name, 0, -1);
  }

  /** A line of this file. */
  public Place at(long atLine) {
    return new Place(file, atLine, -1);
  }

  /** A line of this file, and how far from the file's beginning; line 0 where it has no lines. */
  public Place at(long atLine, long atOffset) {
    return new Place(file, atLine, atOffset);
  }

  /** For messages. */
  public String text() {
    return file + (line > 0 ? ", line " + line : "") + (offset >= 0 ? ", offset " + offset : "");
  }
}
