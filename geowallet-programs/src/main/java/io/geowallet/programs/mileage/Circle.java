package io.geowallet.programs.mileage;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Place;

/**
 * A place with a radius: a site of a contract, or the holder's home.
 *
 * @param radiusM 10 to 2,000 metres
 */
public record Circle(Place centre, int radiusM) {
  private static final int MIN_RADIUS_M = 10;
  private static final int MAX_RADIUS_M = 2_000;
  private static final long MM_PER_M = 1_000;

  /** Refuses a radius out of range. */
  public Circle {
    if (radiusM < MIN_RADIUS_M || radiusM > MAX_RADIUS_M) {
      throw new IllegalArgumentException("radius of " + radiusM + " m");
    }
  }

  /** Reads {@code [latitude, longitude, radius]}: 1e-7 degrees and metres. */
  public static Circle of(CborValue value) {
    Fields fields = Fields.of("place", value);
    int lat = fields.int32("latitude", (int) -Fix.MAX_LAT_E7, (int) Fix.MAX_LAT_E7);
    int lon = fields.int32("longitude", (int) -Fix.MAX_LON_E7, (int) Fix.MAX_LON_E7);
    int radius = fields.int32("radius", MIN_RADIUS_M, MAX_RADIUS_M);
    fields.end();
    return new Circle(new Place(lat, lon), radius);
  }

  /** Decodes what {@link #encode} wrote. */
  public static Circle decode(Bytes encoded) {
    return of(Cbor.decode("place", encoded));
  }

  /** {@code [latitude, longitude, radius]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(centre.latE7()), CborValue.of(centre.lonE7()), CborValue.of(radiusM));
  }

  /** The encoding by which a registration names the site. */
  public Bytes encode() {
    return Cbor.encode(toCbor());
  }

  /** True where {@code place} is inside. */
  public boolean contains(Place place) {
    return centre.within(radiusM * MM_PER_M, place);
  }
}
