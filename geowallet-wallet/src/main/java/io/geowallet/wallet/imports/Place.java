package io.geowallet.wallet.imports;

/**
 * Where in which file something is.
 *
 * @param file the file's name, as the user gave it
 * @param line line in the (unpacked) file, from 1; 0 where it is the whole file
 */
record Place(String file, long line) {
  static Place file(String name) {
    return new Place(name, 0);
  }

  Place at(long atLine) {
    return new Place(file, atLine);
  }

  String text() {
    return line > 0 ? file + ", line " + line : file;
  }
}
