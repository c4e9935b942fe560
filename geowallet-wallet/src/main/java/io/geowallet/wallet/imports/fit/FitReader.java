package io.geowallet.wallet.imports.fit;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads FIT (developer.garmin.com/fit/protocol): header, definition and data messages, compressed
 * timestamps, developer fields (skipped), the checksum, and files joined one after the other. One
 * reader reads one file.
 */
public final class FitReader {
  private static final int SHORT_HEADER = 12;
  private static final int LONG_HEADER = 14;
  private static final int COMPRESSED = 0x80;
  private static final int DEFINITION = 0x40;
  private static final int DEVELOPER = 0x20;
  private static final int LOCAL_TYPES = 16;
  private static final int TIMESTAMP = 253;
  private static final int OFFSET_BITS = 0x1f;
  private static final long NO_TIME = -1;

  /** The signature {@code .FIT} as four bytes, the last one highest. */
  private static final long SIGNATURE = 0x5449_462eL;

  private final FitBytes in;
  private final PointSink out;
  private final RecordMessage message = new RecordMessage();
  private final @Nullable Definition[] definitions = new Definition[LOCAL_TYPES];
  private long lastTime = NO_TIME;

  private FitReader(FitBytes in, PointSink out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Gives all positions to {@code out}.
   *
   * @throws BrokenFit if the file breaks the rules of FIT, or its checksum is another
   */
  public static TrackFormat read(InputStream in, Place file, PointSink out) throws IOException {
    FitReader reader = new FitReader(new FitBytes(in, file), out);
    int headerSize = reader.in.readOrEnd();
    while (headerSize >= 0) {
      reader.file(headerSize);
      reader.in.crc().clear();
      headerSize = reader.in.readOrEnd();
    }
    return TrackFormat.FIT;
  }

  private void file(int headerSize) throws IOException {
    long end = header(headerSize);
    lastTime = NO_TIME;
    Arrays.fill(definitions, null);
    while (in.offset() < end) {
      message();
    }
    if (in.offset() != end) {
      throw new BrokenFit(in.here(), "an end at " + end, "a message that goes on");
    }
    requireCrc("the file's checksum");
  }

  /** The offset at which the data ends. */
  private long header(int size) throws IOException {
    if (size != SHORT_HEADER && size != LONG_HEADER) {
      throw new BrokenFit(in.here(), "a header of 12 or 14 bytes", size + " bytes");
    }
    in.skip(3);
    long data = in.read32(false);
    if (in.read32(false) != SIGNATURE) {
      throw new BrokenFit(in.here(), "the letters .FIT", "others");
    }
    if (size == LONG_HEADER) {
      int sum = in.crc().value();
      int stored = in.read16(false);
      if (stored != 0 && stored != sum) {
        throw new BrokenFit(in.here(), crc("the header's checksum", sum), hex(stored));
      }
    }
    return in.offset() + data;
  }

  private void requireCrc(String what) throws IOException {
    int sum = in.crc().value();
    int stored = in.read16(false);
    if (stored != sum) {
      throw new BrokenFit(in.here(), crc(what, sum), hex(stored));
    }
  }

  private static String crc(String what, int sum) {
    return what + " " + hex(sum);
  }

  private static String hex(int value) {
    return "0x" + Integer.toHexString(value);
  }

  private void message() throws IOException {
    Place place = in.here();
    int header = in.read();
    if ((header & COMPRESSED) != 0) {
      data(definition(header >> 5 & 3, place), compressedTime(header & OFFSET_BITS), place);
    } else if ((header & DEFINITION) != 0) {
      definitions[header & 0xf] = Definition.read(in, (header & DEVELOPER) != 0);
    } else {
      data(definition(header & 0xf, place), NO_TIME, place);
    }
  }

  private Definition definition(int local, Place place) {
    Definition definition = definitions[local];
    if (definition == null) {
      throw new BrokenFit(place, "a definition of local message " + local, "none before its data");
    }
    return definition;
  }

  /** Five bits of seconds, to be added to the time before it, and rolling over. */
  private long compressedTime(int offset) {
    if (lastTime == NO_TIME) {
      return NO_TIME;
    }
    lastTime += (offset - lastTime) & OFFSET_BITS;
    return lastTime;
  }

  private void data(Definition definition, long compressed, Place place) throws IOException {
    boolean record = definition.global() == RecordMessage.GLOBAL;
    long time = compressed;
    message.clear();
    for (Definition.Field field : definition.fields()) {
      if (field.number() == TIMESTAMP && field.size() == 4) {
        time = in.read32(definition.bigEndian());
        lastTime = time;
      } else if (!record || !message.field(field, in, definition.bigEndian())) {
        in.skip(field.size());
      }
    }
    in.skip(definition.developerBytes());
    if (record) {
      message.emit(time, place, out);
    }
  }
}
