package io.coneix.holder.graph;

import io.coneix.evidence.error.UnusableInput;

/** A slot that has not ended yet, or is closed already. */
public final class SlotNotClosable extends UnusableInput {
  SlotNotClosable(String expected, String found) {
    super("slot cannot be closed", "slot", expected, found, "check the clock of this machine");
  }
}
