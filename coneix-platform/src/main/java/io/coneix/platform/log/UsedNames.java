package io.coneix.platform.log;

import io.coneix.evidence.error.Refused;
import java.util.List;

/** An append that names entries which the log holds with another body; HTTP 409. */
public final class UsedNames extends Refused {
  private final List<Integer> positions;

  UsedNames(List<Integer> positions) {
    super(
        "name is used", "log", "new names, or the same body", positions.size() + " used ones", "");
    this.positions = List.copyOf(positions);
  }

  /** The entries in the request, ascending, from 0. */
  public List<Integer> positions() {
    return positions;
  }
}
