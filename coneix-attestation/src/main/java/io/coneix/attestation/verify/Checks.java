package io.coneix.attestation.verify;

import io.coneix.attestation.x509.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what was checked, and ends the procedure at the first no. For one use by one thread. */
final class Checks {
  private final List<Check> all;

  Checks(List<Check> before) {
    this.all = new ArrayList<>(before);
  }

  void pass(Step step, String detail) {
    all.add(new Check(step, true, detail, Optional.empty()));
  }

  void require(Step step, boolean ok, String passed, String failed) throws StepFailed {
    all.add(new Check(step, ok, ok ? passed : failed, Optional.empty()));
    if (!ok) {
      throw new StepFailed();
    }
  }

  void requireValid(Step step, String piece, Period period, Instant at) throws StepFailed {
    boolean ok = period.includes(at);
    String detail =
        piece
            + (ok
                ? " is valid at "
                : at.isBefore(period.from()) ? " is not yet valid at " : " is no more valid at ")
            + at;
    all.add(new Check(step, ok, detail, Optional.of(period)));
    if (!ok) {
      throw new StepFailed();
    }
  }

  List<Check> done() {
    return List.copyOf(all);
  }
}
