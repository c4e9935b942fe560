package io.coneix.platform.drop;

import io.coneix.evidence.error.Refused;

/** A box that nobody empties takes no more: its phone keeps what it has and tries again. */
public final class BoxFull extends Refused {
  BoxFull(int most) {
    super(
        "the drop box is full",
        "box",
        "at most " + most + " drops that wait",
        "more",
        "let the wallet fetch them");
  }
}
