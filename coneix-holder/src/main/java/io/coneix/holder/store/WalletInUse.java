package io.coneix.holder.store;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** Another process has the wallet open: two writers would fork its chain (THREATS, T41). */
public final class WalletInUse extends UnusableInput {
  WalletInUse(Path file) {
    super(
        "wallet is in use",
        file.toString(),
        "one process at a time",
        "another one that has it open",
        "wait for the other command to end");
  }
}
