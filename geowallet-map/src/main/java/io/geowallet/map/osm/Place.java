package io.geowallet.map.osm;

/** A place in a file, put into words only where an error asks for it. */
interface Place {
  /** For example {@code "line 12"}. */
  String where();
}
