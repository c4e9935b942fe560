package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Fixes as bytes of fixed length: larger than {@code FixCodec} writes them, and quicker. Whether a
 * phone made a fix up is not in them: no format of files says so.
 */
final class FixBlock {
  private static final int FIX_BYTES = Long.BYTES + 5 * Integer.BYTES;
  private static final int UNKNOWN = -1;

  private FixBlock() {}

  static byte[] encode(List<Fix> fixes) {
    ByteBuffer out = ByteBuffer.allocate(FIX_BYTES * fixes.size());
    for (Fix fix : fixes) {
      out.putLong(fix.timeMs()).putInt(fix.latE7()).putInt(fix.lonE7());
      out.putInt(fix.accuracyDm().orElse(UNKNOWN));
      out.putInt(fix.speedCmPerS().orElse(UNKNOWN));
      out.putInt(fix.bearingTenthDeg().orElse(UNKNOWN));
    }
    return out.array();
  }

  static List<Fix> decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    List<Fix> fixes = new ArrayList<>(bytes.length / FIX_BYTES);
    while (in.hasRemaining()) {
      fixes.add(new Fix(in.getLong(), in.getInt(), in.getInt(), known(in), known(in), known(in)));
    }
    return fixes;
  }

  private static OptionalInt known(ByteBuffer in) {
    int value = in.getInt();
    return value == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
