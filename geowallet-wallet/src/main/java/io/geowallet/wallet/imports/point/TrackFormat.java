package io.geowallet.wallet.imports.point;

/** The formats that can be imported; {@code docs/formats-read.md} says what of each. */
public enum TrackFormat {
  /** Timeline as a phone with Android exports it. */
  TIMELINE_ANDROID("Google Timeline (Android)"),
  /** Timeline as an iPhone exports it. */
  TIMELINE_IOS("Google Timeline (iOS)"),
  /** Records.json of Google Takeout. */
  TAKEOUT_RECORDS("Takeout Records"),
  /** A month of Semantic Location History of Google Takeout. */
  TAKEOUT_SEMANTIC("Takeout Semantic Location History"),
  /** Timeline Edits.json of Google Takeout. */
  TAKEOUT_EDITS("Takeout Timeline Edits"),
  /** Overland's batches. */
  OVERLAND("Overland"),
  /** RFC 7946. */
  GEOJSON("GeoJSON"),
  /** Messages of OwnTracks, one a line or in an array. */
  OWNTRACKS("OwnTracks"),
  /** What OwnTracks' recorder stores. */
  OWNTRACKS_REC("OwnTracks .rec"),
  /** GPX 1.0 or 1.1 (topografix.com/gpx.asp). */
  GPX("GPX"),
  /** KML 2 with gx:Track, or with points that have a time. */
  KML("KML"),
  /** Training Center XML of Garmin. */
  TCX("TCX"),
  /** Flexible and Interoperable Data Transfer of Garmin. */
  FIT("FIT"),
  /** NMEA 0183. */
  NMEA("NMEA 0183"),
  /** Comma-separated values (RFC 4180) with a header. */
  CSV("CSV");

  private final String title;

  TrackFormat(String title) {
    this.title = title;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }
}
