package io.coneix.client;

import io.coneix.evidence.error.Refused;
import java.util.List;

/** The log holds one of the names with another body; nothing was appended. */
public final class NameTaken extends Refused {
  private final List<Integer> positions;

  NameTaken(List<Integer> positions) {
    super(
        "name is used",
        "log",
        "a name that the log has not seen, or the same body",
        positions.size() + " used with another body",
        "another device or an earlier state of this one has gone on with the same root");
    this.positions = List.copyOf(positions);
  }

  /** The places of the refused entries in the request, ascending, from 0. */
  public List<Integer> positions() {
    return positions;
  }
}
