package io.coneix.holder.contract;

import io.coneix.evidence.error.UnusableInput;

/** A name of a contract that fits none of the wallet's, or several. */
public final class UnknownContract extends UnusableInput {
  UnknownContract(String expected, String found) {
    super("no such contract", "contract", expected, found, "'wallet contracts' lists them");
  }
}
