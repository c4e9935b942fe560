package io.geowallet.wallet.live.owntracks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.geowallet.mobility.Fix;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One object of a request: its kind, and the numbers that a position is made of. Immutable once it
 * was read.
 *
 * <p>0 and -1 stand for "unknown" in accuracy, speed and course: the applications leave them out
 * where they are zero, and some phones send 0 or -1 for what they do not know.
 */
final class PostedObject {
  private static final double E7 = 1e7;
  private static final double DM_PER_M = 10;
  private static final double CM_PER_S_PER_KMH = 100_000.0 / 3_600;
  private static final double TENTHS = 10;
  private static final long MS_PER_S = 1_000;

  private final String type;
  private final Map<String, Double> numbers;

  private PostedObject(String type, Map<String, Double> numbers) {
    this.type = type;
    this.numbers = numbers;
  }

  /** Reads to the end of the object that the parser has just begun. */
  static PostedObject read(JsonParser parser) throws IOException {
    String type = "";
    Map<String, Double> numbers = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("_type") && value == JsonToken.VALUE_STRING) {
        type = parser.getText();
      } else if (isPart(name) && value.isNumeric()) {
        numbers.put(name, parser.getDoubleValue());
      } else {
        parser.skipChildren();
      }
    }
    if (type.isEmpty()) {
      throw new UnusablePost("an object with a _type", "one without");
    }
    return new PostedObject(type, numbers);
  }

  private static boolean isPart(String name) {
    return switch (name) {
      case "lat", "lon", "tst", "acc", "vel", "cog" -> true;
      default -> false;
    };
  }

  boolean isLocation() {
    return type.equals("location");
  }

  boolean isEncrypted() {
    return type.equals("encrypted");
  }

  /** The position, where it can be one. */
  Optional<Fix> fix() {
    double lat = number("lat") * E7;
    double lon = number("lon") * E7;
    double ms = number("tst") * MS_PER_S;
    boolean usable =
        Math.abs(lat) <= Fix.MAX_LAT_E7
            && Math.abs(lon) <= Fix.MAX_LON_E7
            && ms > 0
            && ms <= Fix.MAX_TIME_MS;
    if (!usable) {
      return Optional.empty();
    }
    return Optional.of(
        new Fix(
            Math.round(ms),
            (int) Math.round(lat),
            (int) Math.round(lon),
            known(number("acc") * DM_PER_M, Fix.MAX_ACCURACY_DM),
            known(number("vel") * CM_PER_S_PER_KMH, Fix.MAX_SPEED_CM_PER_S),
            known(number("cog") * TENTHS, Fix.MAX_BEARING_TENTH_DEG)));
  }

  /** Not a number where it is missing; no comparison holds then. */
  private double number(String name) {
    return numbers.getOrDefault(name, Double.NaN);
  }

  private static OptionalInt known(double value, int most) {
    long rounded = Double.isNaN(value) ? 0 : Math.round(value);
    return rounded >= 1 && rounded <= most ? OptionalInt.of((int) rounded) : OptionalInt.empty();
  }
}
