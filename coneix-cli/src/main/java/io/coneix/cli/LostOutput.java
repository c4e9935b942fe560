package io.coneix.cli;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;
import java.io.IOException;

/** An answer that was found and could not be written: whoever waits for it has nothing. */
final class LostOutput extends Fault {
  LostOutput(IOException cause) {
    super(
        "the answer could not be written",
        "standard output",
        "a file or a terminal that takes it",
        IoReason.of(cause),
        "make room on the disk, and run it again");
  }
}
