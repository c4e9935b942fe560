package io.coneix.attestation.collateral;

import java.util.Optional;

/**
 * How a platform's security versions stand (PCS API version 4, "TCB Info", {@code tcbStatus}).
 *
 * <p>The two relaunch states are never in TCB info: they are what the procedure finds for TDX 1.5.
 */
public enum TcbStatus {
  /** The newest. */
  UP_TO_DATE("UpToDate"),
  /** The software inside has to defend itself against known attacks. */
  SW_HARDENING_NEEDED("SWHardeningNeeded"),
  /** The platform has to be set up otherwise. */
  CONFIGURATION_NEEDED("ConfigurationNeeded"),
  /** Both of the above. */
  CONFIGURATION_AND_SW_HARDENING_NEEDED("ConfigurationAndSWHardeningNeeded"),
  /** Updates are missing. */
  OUT_OF_DATE("OutOfDate"),
  /** Updates are missing, and the platform has to be set up otherwise. */
  OUT_OF_DATE_CONFIGURATION_NEEDED("OutOfDateConfigurationNeeded"),
  /** The platform was updated while it ran; the domain was started before. */
  TD_RELAUNCH_ADVISED("TDRelaunchAdvised"),
  /** As before, and the platform has to be set up otherwise. */
  TD_RELAUNCH_ADVISED_CONFIGURATION_NEEDED("TDRelaunchAdvisedConfigurationNeeded"),
  /** Not to be trusted at all. */
  REVOKED("Revoked");

  private final String text;

  TcbStatus(String text) {
    this.text = text;
  }

  /** The status of that name, as Intel spells it. */
  public static Optional<TcbStatus> of(String text) {
    for (TcbStatus status : values()) {
      if (status.text.equals(text)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /** True for those that TCB info of platforms may hold. */
  boolean isPublished() {
    return this != TD_RELAUNCH_ADVISED && this != TD_RELAUNCH_ADVISED_CONFIGURATION_NEEDED;
  }

  /** True for those that enclaves and TDX modules may have. */
  boolean isOfEnclave() {
    return this == UP_TO_DATE || this == OUT_OF_DATE || this == REVOKED;
  }

  /** True where the platform has to be set up otherwise. */
  public boolean needsConfiguration() {
    return this == CONFIGURATION_NEEDED
        || this == CONFIGURATION_AND_SW_HARDENING_NEEDED
        || this == OUT_OF_DATE_CONFIGURATION_NEEDED
        || this == TD_RELAUNCH_ADVISED_CONFIGURATION_NEEDED;
  }

  /**
   * This platform's status together with that of its quoting enclave or TDX module.
   *
   * <p>Intel SGX/TDX DCAP Quote Verification Library, {@code convergeTcbStatusWithQeTcbStatus} and
   * {@code convergeTcbStatusWithTdxModuleStatus} (clauses 4.1.2.4.17.4 and .5).
   *
   * @param part {@link #UP_TO_DATE}, {@link #OUT_OF_DATE} or {@link #REVOKED}
   */
  public TcbStatus convergedWith(TcbStatus part) {
    if (part == REVOKED) {
      return REVOKED;
    }
    if (part != OUT_OF_DATE) {
      return this;
    }
    return switch (this) {
      case UP_TO_DATE, SW_HARDENING_NEEDED -> OUT_OF_DATE;
      case CONFIGURATION_NEEDED, CONFIGURATION_AND_SW_HARDENING_NEEDED ->
          OUT_OF_DATE_CONFIGURATION_NEEDED;
      default -> this;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
