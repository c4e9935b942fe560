package io.geowallet.wallet.imports.point;

/** Why a single line or point cannot be used. The texts hold no value of the line. */
public enum RefusalReason {
  /** The time is missing or empty. */
  NO_TIME("no time"),
  /** The time is not RFC 3339, for example for want of a time zone. */
  BAD_TIME("the time is not RFC 3339 with Z or an offset, as in 2026-10-01T08:15:00Z"),
  /** The time is before 1970 or after 2089. */
  TIME_OUT_OF_RANGE("the time is not between 1970 and 2089"),
  /** Latitude or longitude is missing or empty. */
  NO_COORDINATE("latitude or longitude is missing"),
  /** Latitude or longitude is no number (NaN included). */
  BAD_COORDINATE("latitude or longitude is not a decimal number"),
  /** The latitude is beyond a pole. */
  IMPOSSIBLE_LATITUDE("the latitude is not between -90 and 90"),
  /** The longitude is beyond 180 degrees. */
  IMPOSSIBLE_LONGITUDE("the longitude is not between -180 and 180"),
  /** A CSV line has more or fewer fields than the header. */
  FIELD_COUNT("the number of fields is not that of the header"),
  /** A CSV field breaks the rules of quotation marks. */
  BAD_QUOTING("a quotation mark stands where RFC 4180 does not allow it"),
  /** An NMEA sentence whose checksum is missing or another. */
  BAD_CHECKSUM("the sentence's checksum is missing or wrong"),
  /** An NMEA sentence or a line of a .rec file that is no such thing. */
  BAD_LINE("the line is not what the format asks for"),
  /** A file of an archive that is broken as a whole. */
  BROKEN_ENTRY("this file of the archive is damaged or cannot be read; nothing of it was taken");

  private final String text;

  RefusalReason(String text) {
    this.text = text;
  }

  /** What is wrong, as a clause. */
  public String text() {
    return text;
  }
}
