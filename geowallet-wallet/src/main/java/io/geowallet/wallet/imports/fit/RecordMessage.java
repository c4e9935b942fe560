package io.geowallet.wallet.imports.fit;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import java.io.IOException;

/**
 * A record message (20 in the profile). A record without a position, on a treadmill or before the
 * first fix, is no point. Not thread-safe.
 */
final class RecordMessage {
  static final int GLOBAL = 20;

  private static final int LATITUDE = 0;
  private static final int LONGITUDE = 1;
  private static final int SPEED = 6;
  private static final int GPS_ACCURACY = 31;
  private static final int ENHANCED_SPEED = 73;

  /** 1989-12-31T00:00:00Z in seconds since 1970: the epoch of FIT. */
  private static final long EPOCH_S = 631_065_600;

  /** Below it, a time counts from when the device was switched on. */
  private static final long FIRST_DATE = 0x1000_0000L;

  private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);
  private static final double MM = 1_000;
  private static final int INVALID_8 = 0xff;
  private static final long INVALID_16 = 0xffffL;
  private static final long INVALID_32 = 0xffff_ffffL;
  private static final long INVALID_SIGNED_32 = 0x7fff_ffffL;

  private final PointDraft draft = new PointDraft();
  private boolean hasLatitude;
  private boolean hasLongitude;

  void clear() {
    draft.clear();
    hasLatitude = false;
    hasLongitude = false;
  }

  /** A field; false where it is of no account, or of another size than the profile's. */
  boolean field(Definition.Field field, FitBytes in, boolean bigEndian) throws IOException {
    switch (field.size()) {
      case 4 -> {
        return four(field.number(), in, bigEndian);
      }
      case 2 -> {
        if (field.number() == SPEED) {
          speed(in.read16(bigEndian), INVALID_16);
          return true;
        }
      }
      case 1 -> {
        if (field.number() == GPS_ACCURACY) {
          int metres = in.read();
          draft.accuracy(metres == INVALID_8 ? 0 : metres);
          return true;
        }
      }
      default -> {
        // Not a field of ours.
      }
    }
    return false;
  }

  private boolean four(int number, FitBytes in, boolean bigEndian) throws IOException {
    switch (number) {
      case LATITUDE -> hasLatitude = latitude(in.read32(bigEndian));
      case LONGITUDE -> hasLongitude = longitude(in.read32(bigEndian));
      case ENHANCED_SPEED -> speed(in.read32(bigEndian), INVALID_32);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean latitude(long raw) {
    draft.lat((int) raw * DEGREES_PER_SEMICIRCLE);
    return raw != INVALID_SIGNED_32;
  }

  private boolean longitude(long raw) {
    draft.lon((int) raw * DEGREES_PER_SEMICIRCLE);
    return raw != INVALID_SIGNED_32;
  }

  private void speed(long mmPerS, long invalid) {
    if (mmPerS != invalid) {
      draft.speed(mmPerS / MM);
    }
  }

  /** Gives out the point. */
  void emit(long timestamp, Place place, PointSink out) {
    if (!hasLatitude || !hasLongitude) {
      return;
    }
    if (timestamp >= FIRST_DATE && timestamp != INVALID_32) {
      draft.timeMs((EPOCH_S + timestamp) * 1_000);
    } else if (timestamp >= 0 && timestamp != INVALID_32) {
      draft.badTime();
    }
    out.point(draft, () -> place);
  }
}
