package io.geowallet.wallet;

import io.coneix.evidence.error.Refused;

/** A platform that has nothing of a root: another platform, or words of another wallet. */
public final class NothingToRecover extends Refused {
  NothingToRecover(String platform) {
    super(
        "nothing to recover",
        platform,
        "an archive or entries of this wallet",
        "neither",
        "check the 24 words and the platform's address; a wallet that was never archived comes back"
            + " from a copy of its directory only");
  }
}
