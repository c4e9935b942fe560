package io.coneix.platform.collateral;

import io.coneix.evidence.error.IoReason;
import io.coneix.evidence.error.UnusableInput;
import java.io.IOException;
import java.nio.file.Path;

/** A collateral file that cannot be read. */
public final class UnreadableCollateral extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnreadableCollateral(Path file, IOException cause) {
    super(
        "the collateral cannot be read",
        file.toString(),
        "a file of 'coneix attest collateral'",
        IoReason.of(cause),
        "make one with 'coneix attest collateral --quote QUOTE --out FILE'");
    initCause(cause);
  }
}
