package io.coneix.attestation.verify;

import io.coneix.evidence.error.Refused;
import java.util.List;

/** Collateral that can be read and is not Intel's, or does not fit together. */
public final class CollateralRefused extends Refused {
  private static final long serialVersionUID = 1L;

  private final transient List<Check> checks;

  /** Builds the failure from all checks, of which the last failed. */
  public CollateralRefused(List<Check> checks) {
    super(
        "the collateral is not genuine",
        "collateral, " + last(checks).step(),
        "a passed step",
        last(checks).detail(),
        "fetch it from Intel's service again");
    this.checks = List.copyOf(checks);
  }

  private static Check last(List<Check> checks) {
    return checks.get(checks.size() - 1);
  }

  /** What was checked; the last failed. */
  public List<Check> checks() {
    return checks;
  }
}
