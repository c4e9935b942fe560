package io.geowallet.programs.owntracks;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.json.FlatJson;
import io.geowallet.mobility.Fix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a location of OwnTracks (owntracks.org/booklet/tech/json, {@code _type=location}): {@code
 * tst} in s, {@code lat} and {@code lon} in degrees, {@code acc} in m, {@code vel} in km/h, {@code
 * cog} in degrees. {@code alt} and the monitoring mode {@code m} are no parts of a fix. Numbers are
 * scaled exactly and rounded half up, away from zero. Never throws on hostile bytes. Stateless.
 */
public final class LocationReader {
  private static final int DEGREES = 7;
  private static final int MILLIS = 3;
  private static final int TENTHS = 1;
  private static final BigDecimal CM_PER_S_NINE_TIMES = BigDecimal.valueOf(250);
  private static final BigDecimal NINE = BigDecimal.valueOf(9);

  /** Numbers of more characters, or with exponents of more than two digits, are not read. */
  private static final int MAX_CHARACTERS = 40;

  private LocationReader() {}

  /** The fix in {@code plaintext}; empty where it is no location, or none that can be. */
  public static Optional<Fix> read(Bytes plaintext) {
    return FlatJson.read(plaintext)
        .filter(json -> json.text("_type").filter("location"::equals).isPresent())
        .flatMap(LocationReader::fix);
  }

  private static Optional<Fix> fix(FlatJson json) {
    Optional<Long> ms = scaled(json, "tst", MILLIS, 1, Fix.MAX_TIME_MS);
    Optional<Long> lat = scaled(json, "lat", DEGREES, -Fix.MAX_LAT_E7, Fix.MAX_LAT_E7);
    Optional<Long> lon = scaled(json, "lon", DEGREES, -Fix.MAX_LON_E7, Fix.MAX_LON_E7);
    if (ms.isEmpty() || lat.isEmpty() || lon.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fix(
            ms.get(),
            lat.get().intValue(),
            lon.get().intValue(),
            known(scaled(json, "acc", TENTHS, 1, Fix.MAX_ACCURACY_DM)),
            known(number(json, "vel").map(LocationReader::cmPerS).flatMap(LocationReader::speed)),
            known(scaled(json, "cog", TENTHS, 1, Fix.MAX_BEARING_TENTH_DEG))));
  }

  private static BigDecimal cmPerS(BigDecimal kmh) {
    return kmh.multiply(CM_PER_S_NINE_TIMES).divide(NINE, 0, RoundingMode.HALF_UP);
  }

  private static Optional<Long> speed(BigDecimal cmPerS) {
    return bounded(cmPerS, 1, Fix.MAX_SPEED_CM_PER_S);
  }

  private static OptionalInt known(Optional<Long> value) {
    return value.map(v -> OptionalInt.of(v.intValue())).orElse(OptionalInt.empty());
  }

  private static Optional<Long> scaled(
      FlatJson json, String name, int decimals, long min, long max) {
    return number(json, name)
        .map(n -> n.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP))
        .flatMap(n -> bounded(n, min, max));
  }

  private static Optional<Long> bounded(BigDecimal whole, long min, long max) {
    boolean inside =
        whole.compareTo(BigDecimal.valueOf(min)) >= 0
            && whole.compareTo(BigDecimal.valueOf(max)) <= 0;
    return inside ? Optional.of(whole.longValueExact()) : Optional.empty();
  }

  private static Optional<BigDecimal> number(FlatJson json, String name) {
    return json.number(name).filter(LocationReader::isShort).map(BigDecimal::new);
  }

  /** A long exponent would make numbers of millions of digits. */
  private static boolean isShort(String number) {
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    return number.length() <= MAX_CHARACTERS && (exponent < 0 || number.length() - exponent <= 4);
  }
}
