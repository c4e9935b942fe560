package io.coneix.holder.run;

import io.coneix.contract.acceptance.Contract;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.contract.HeldContract;
import java.util.List;

/**
 * What a run is to be about.
 *
 * @param contract the three signed parts
 * @param earlier the run names before this one
 * @param withheld slots of which the holder hands nothing over
 * @param holderParameters the program's own encoding of the holder's secret parameters
 */
public record RunPlan(
    HeldContract held,
    Contract contract,
    List<HeldRun> earlier,
    int periodIndex,
    SlotSet withheld,
    Bytes holderParameters) {
  /** Copies the list. */
  public RunPlan {
    earlier = List.copyOf(earlier);
  }

  /** The run's number. */
  public int k() {
    return earlier.size() + 1;
  }
}
