package io.geowallet.wallet.page.upload;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;
import java.io.IOException;

/** A file that could not be kept while it was worked on: the disk is full, or failed. */
public final class UploadFault extends Fault {
  private static final long serialVersionUID = 1L;

  /** Of what the disk said. */
  public UploadFault(IOException e) {
    super(
        "the file could not be kept",
        "the directory for temporary files",
        "a disk with room",
        IoReason.of(e),
        "make room on the disk, then drop the file again");
  }
}
