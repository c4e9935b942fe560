package io.coneix.cli.trips;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** A map was named, and this build reads none. */
final class NoPacksYet extends UnusableInput {
  NoPacksYet(Path pack) {
    super(
        "cannot use the map",
        pack.toString(),
        "no --map: this build reads no packs",
        "one",
        "leave --map out; distances are then those along the track");
  }
}
