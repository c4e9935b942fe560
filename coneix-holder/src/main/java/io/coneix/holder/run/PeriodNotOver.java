package io.coneix.holder.run;

import io.coneix.evidence.error.Refused;

/** A period whose end no node of the chain pins yet. */
public final class PeriodNotOver extends Refused {
  PeriodNotOver() {
    super(
        "the period cannot be answered yet",
        "chain",
        "a logged node that knows a checkpoint from two slots after the period's end",
        "none",
        "wait until more than half an hour has passed since the period's end and one more slot is"
            + " closed, or make a node at once with --now");
  }
}
