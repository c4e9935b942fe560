package io.coneix.client;

import io.coneix.evidence.error.Refused;

/** Something that needs a platform, asked of somebody who has not chosen one yet. */
public final class NotConnected extends Refused {
  /** Builds the refusal. */
  public NotConnected() {
    super(
        "not connected to a platform yet",
        "platform",
        "the address of a platform and a trust file",
        "none",
        "connect first: 'coneix wallet connect --platform URL --trust FILE'");
  }
}
