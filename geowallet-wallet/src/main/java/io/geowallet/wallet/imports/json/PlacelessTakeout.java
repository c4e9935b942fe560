package io.geowallet.wallet.imports.json;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** A file of Google Takeout that belongs to the location history and holds no position. */
public final class PlacelessTakeout extends UnusableInput {
  private static final long serialVersionUID = 1L;

  private PlacelessTakeout(Place where, String expected, String found) {
    super(
        "this file of Google Takeout holds no position",
        where.text(),
        expected,
        found,
        "import Records.json, the months of Semantic Location History, or the whole ZIP archive");
  }

  static PlacelessTakeout settings(Place where) {
    return new PlacelessTakeout(where, "Records.json", "Settings.json: a list of devices");
  }

  static PlacelessTakeout edits(Place where) {
    return new PlacelessTakeout(
        where, "raw signals with a position", "Timeline Edits.json with places only");
  }
}
