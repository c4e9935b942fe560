package io.geowallet.wallet.imports.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the data messages of a local type look like.
 *
 * @param global number of the message in the profile
 * @param bigEndian how its numbers are written
 * @param fields in their order
 * @param developerBytes length of the developer fields, which come last
 */
record Definition(int global, boolean bigEndian, List<Field> fields, int developerBytes) {
  /**
   * One field.
   *
   * @param number in the profile
   * @param size bytes
   */
  record Field(int number, int size) {}

  Definition {
    fields = List.copyOf(fields);
  }

  /** Reads a definition message after its header. */
  static Definition read(FitBytes in, boolean hasDeveloperFields) throws IOException {
    in.read();
    int architecture = in.read();
    if (architecture > 1) {
      throw new BrokenFit(in.here(), "architecture 0 or 1", "architecture " + architecture);
    }
    boolean bigEndian = architecture == 1;
    int global = in.read16(bigEndian);
    int count = in.read();
    List<Field> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fields.add(new Field(in.read(), in.read()));
      in.read();
    }
    return new Definition(global, bigEndian, fields, hasDeveloperFields ? developer(in) : 0);
  }

  private static int developer(FitBytes in) throws IOException {
    int bytes = 0;
    int count = in.read();
    for (int i = 0; i < count; i++) {
      in.read();
      bytes += in.read();
      in.read();
    }
    return bytes;
  }
}
