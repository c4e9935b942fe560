package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;

/** A file of the right kind in which not one point can be used. */
public final class NoUsableLine extends UnusableInput {
  private static final long serialVersionUID = 1L;

  /**
   * Builds the failure.
   *
   * @param report of a file with points, all of them refused
   */
  public NoUsableLine(ImportReport report) {
    super(
        "no line of the file can be used",
        report.refusals().get(0).place().text(),
        "at least one point with time and place",
        report.refused()
            + " refused, the first because of: "
            + report.refusals().get(0).reason().text(),
        "look at the line that is named, and export the track again");
  }
}
