package io.geowallet.wallet.imports.json;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** JSON, but of no format that is read here. */
public final class UnknownJson extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnknownJson(Place where) {
    super(
        "the JSON is no track",
        where.text(),
        "Google Timeline, Takeout's Records or Semantic Location History, GeoJSON, Overland or"
            + " OwnTracks",
        "none of their fields",
        "docs/formats-read.md says what each of them looks like");
  }
}
