package io.geowallet.mobility;

import io.geowallet.mobility.Varints.Reader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Fixes as bytes, column by column, so that neighbours differ little and take one or two bytes
 * each. A set of fixes has exactly one encoding: the decoder refuses whatever {@link #encode} would
 * not have written.
 *
 * <p>Layout, versions 1 and 2 (see {@code docs/format/fixes.md}); {@code u} is an unsigned LEB128
 * number in its shortest form, {@code s} a zig-zag number in that form:
 *
 * <pre>
 * byte  version     2 if any phone said whether it made the fix up, else 1
 * byte  columns     bit 0 accuracy, bit 1 speed, bit 2 bearing, bit 3 mock: set if any fix knows it
 * u     n           number of fixes, 0 to 1,048,576
 * u[n]  time        ms since 1970; the first as it is, the others as difference to the one before
 * s[n]  latitude    1e-7 degrees, difference to the one before (the first: to 0)
 * s[n]  longitude   the same
 * s[n]  accuracy    if in columns; 0 for unknown, else dm + 1; difference to the one before
 * s[n]  speed       if in columns; 0 for unknown, else cm/s + 1; the same
 * s[n]  bearing     if in columns; 0 for unknown, else 0.1 degrees + 1; the same
 * s[n]  mock        in version 2; 0 for unknown, 1 for no, 2 for yes; the same
 * </pre>
 *
 * <p>Fixes are in strictly rising natural order of {@link Fix}; nothing follows the last column.
 * Stateless; safe for use by several threads.
 */
public final class FixCodec {
  /** The layout of fixes of which nobody said whether they were made up. */
  public static final int VERSION = 1;

  /** The layout of fixes of which somebody did. */
  public static final int VERSION_WITH_MOCK = 2;

  /** The most fixes in one encoding: one a second for twelve days. */
  public static final int MAX_FIXES = 1 << 20;

  private static final int ACCURACY = 1;
  private static final int SPEED = 2;
  private static final int BEARING = 4;
  private static final int MOCK = 8;

  private FixCodec() {}

  /**
   * Encodes fixes that are in strictly rising order, as {@link Fix#sorted} gives them.
   *
   * @throws IllegalArgumentException if the order is another, a fix is there twice, or there are
   *     more than {@link #MAX_FIXES}
   */
  public static byte[] encode(List<Fix> fixes) {
    requireRising(fixes);
    int columns =
        columnIf(fixes, Fix::accuracyDm, ACCURACY)
            | columnIf(fixes, Fix::speedCmPerS, SPEED)
            | columnIf(fixes, Fix::bearingTenthDeg, BEARING)
            | columnIf(fixes, FixCodec::mock, MOCK);
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 + 6 * fixes.size());
    out.write((columns & MOCK) == 0 ? VERSION : VERSION_WITH_MOCK);
    out.write(columns);
    Varints.write(out, fixes.size());
    writeTimes(out, fixes);
    writeColumn(out, fixes, Fix::latE7);
    writeColumn(out, fixes, Fix::lonE7);
    writeOptional(out, fixes, columns & ACCURACY, Fix::accuracyDm);
    writeOptional(out, fixes, columns & SPEED, Fix::speedCmPerS);
    writeOptional(out, fixes, columns & BEARING, Fix::bearingTenthDeg);
    writeOptional(out, fixes, columns & MOCK, FixCodec::mock);
    return out.toByteArray();
  }

  /** As the optional columns have it: unknown, else 0 for no and 1 for yes. */
  private static OptionalInt mock(Fix fix) {
    return fix.mock() == Mock.UNKNOWN
        ? OptionalInt.empty()
        : OptionalInt.of(fix.mock().ordinal() - 1);
  }

  private static Mock mock(OptionalInt read) {
    return Mock.values()[read.orElse(-1) + 1];
  }

  private static void requireRising(List<Fix> fixes) {
    if (fixes.size() > MAX_FIXES) {
      throw new IllegalArgumentException(
          "too many fixes for one encoding: at most " + MAX_FIXES + ", found " + fixes.size());
    }
    for (int i = 1; i < fixes.size(); i++) {
      if (fixes.get(i - 1).compareTo(fixes.get(i)) >= 0) {
        throw new IllegalArgumentException("fix " + i + " is not after the one before it");
      }
    }
  }

  private static int columnIf(List<Fix> fixes, Function<Fix, OptionalInt> value, int bit) {
    return fixes.stream().anyMatch(f -> value.apply(f).isPresent()) ? bit : 0;
  }

  private static void writeTimes(ByteArrayOutputStream out, List<Fix> fixes) {
    long before = 0;
    for (Fix fix : fixes) {
      Varints.write(out, fix.timeMs() - before);
      before = fix.timeMs();
    }
  }

  private static void writeColumn(
      ByteArrayOutputStream out, List<Fix> fixes, ToLongFunction<Fix> value) {
    long before = 0;
    for (Fix fix : fixes) {
      long now = value.applyAsLong(fix);
      Varints.writeSigned(out, now - before);
      before = now;
    }
  }

  private static void writeOptional(
      ByteArrayOutputStream out, List<Fix> fixes, int bit, Function<Fix, OptionalInt> value) {
    if (bit != 0) {
      writeColumn(out, fixes, f -> value.apply(f).orElse(-1) + 1L);
    }
  }

  /**
   * Decodes what {@link #encode} wrote; the list cannot be changed.
   *
   * @throws MalformedFixes if the bytes are anything else: {@code encode(decode(b))} equals {@code
   *     b} for every {@code b} that is accepted
   */
  public static List<Fix> decode(byte[] bytes) {
    Reader in = new Reader(bytes);
    int columns = readColumns(in);
    int n = readCount(in);
    long[] times = readTimes(in, n);
    long[] lats = readColumn(in, n, "latitude", -Fix.MAX_LAT_E7, Fix.MAX_LAT_E7);
    long[] lons = readColumn(in, n, "longitude", -Fix.MAX_LON_E7, Fix.MAX_LON_E7);
    OptionalInt[] accuracies =
        readOptional(in, n, columns & ACCURACY, "accuracy", 1, Fix.MAX_ACCURACY_DM);
    OptionalInt[] speeds = readOptional(in, n, columns & SPEED, "speed", 0, Fix.MAX_SPEED_CM_PER_S);
    OptionalInt[] bearings =
        readOptional(in, n, columns & BEARING, "bearing", 0, Fix.MAX_BEARING_TENTH_DEG);
    OptionalInt[] mocks = readOptional(in, n, columns & MOCK, "mock", 0, 1);
    if (in.remaining() != 0) {
      throw new MalformedFixes("end", in.offset(), "no more bytes", in.remaining() + " bytes");
    }
    List<Fix> fixes = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      int lat = (int) lats[i];
      int lon = (int) lons[i];
      fixes.add(new Fix(times[i], lat, lon, accuracies[i], speeds[i], bearings[i], mock(mocks[i])));
    }
    checkRising(in, fixes);
    return List.copyOf(fixes);
  }

  private static int readColumns(Reader in) {
    int version = in.readByte("version");
    expect(in, "version", version, VERSION, VERSION_WITH_MOCK);
    int columns = in.readByte("columns");
    int least = version == VERSION ? 0 : MOCK;
    expect(in, "columns", columns, least, least | ACCURACY | SPEED | BEARING);
    return columns;
  }

  private static void checkRising(Reader in, List<Fix> fixes) {
    for (int i = 1; i < fixes.size(); i++) {
      if (fixes.get(i - 1).compareTo(fixes.get(i)) >= 0) {
        throw new MalformedFixes(
            "fix " + i, in.offset(), "a fix after the one before it", "an equal or earlier one");
      }
    }
  }

  private static int readCount(Reader in) {
    long n = in.read("number of fixes");
    expect(in, "number of fixes", n, 0, MAX_FIXES);
    // Each fix takes at least one byte in each of three columns: no large array for few bytes.
    if (n * 3 > in.remaining()) {
      throw new MalformedFixes(
          "number of fixes",
          in.offset(),
          "at least " + n * 3 + " bytes",
          in.remaining() + " bytes");
    }
    return (int) n;
  }

  private static long[] readTimes(Reader in, int n) {
    long[] times = new long[n];
    long before = 0;
    for (int i = 0; i < n; i++) {
      long step = in.read("time");
      // Compared as a step, so that no sum can overflow.
      if (step > Fix.MAX_TIME_MS - before) {
        throw new MalformedFixes(
            "time of fix " + i, in.offset(), "at most " + Fix.MAX_TIME_MS, "a later one");
      }
      before += step;
      times[i] = before;
    }
    return times;
  }

  private static long[] readColumn(Reader in, int n, String what, long min, long max) {
    long[] values = new long[n];
    long before = 0;
    for (int i = 0; i < n; i++) {
      long step = in.readSigned(what);
      if (step < min - before || step > max - before) {
        throw new MalformedFixes(
            what + " of fix " + i, in.offset(), min + " to " + max, "a value outside");
      }
      before += step;
      values[i] = before;
    }
    return values;
  }

  private static OptionalInt[] readOptional(
      Reader in, int n, int bit, String what, int min, int max) {
    OptionalInt[] values = new OptionalInt[n];
    long[] raw = bit == 0 ? new long[n] : readColumn(in, n, what, 0, max + 1L);
    boolean anyKnown = false;
    for (int i = 0; i < n; i++) {
      if (raw[i] > 0 && raw[i] <= min) {
        throw new MalformedFixes(
            what + " of fix " + i, in.offset(), min + " or more", "less than that");
      }
      values[i] = raw[i] == 0 ? OptionalInt.empty() : OptionalInt.of((int) raw[i] - 1);
      anyKnown |= raw[i] != 0;
    }
    if (bit != 0 && !anyKnown) {
      throw new MalformedFixes(what, in.offset(), "a column that is needed", "only unknown values");
    }
    return values;
  }

  private static void expect(Reader in, String what, long found, long min, long max) {
    if (found < min || found > max) {
      String range = min == max ? Long.toString(min) : min + " to " + max;
      throw new MalformedFixes(what, in.offset(), range, Long.toString(found));
    }
  }
}
