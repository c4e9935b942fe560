package io.geowallet.wallet.imports;

/** The formats that can be imported. */
public enum TrackFormat {
  /** GPX 1.0 or 1.1 (topografix.com/gpx.asp). */
  GPX,
  /** Comma-separated values (RFC 4180) with a header. */
  CSV
}
