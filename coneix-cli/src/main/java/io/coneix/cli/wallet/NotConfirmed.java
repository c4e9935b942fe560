package io.coneix.cli.wallet;

import io.coneix.evidence.error.Refused;

/** The person at the terminal did not say yes; nothing was done. */
final class NotConfirmed extends Refused {
  NotConfirmed(String found) {
    super("not confirmed", "answer", "yes", found, "answer y, or give --yes");
  }
}
