package io.coneix.attestation.verify;

import io.coneix.attestation.collateral.IsvLevel;
import io.coneix.attestation.collateral.TcbInfo;
import io.coneix.attestation.collateral.TcbLevel;
import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.collateral.TdxModule;
import io.coneix.evidence.bytes.Bytes;
import java.util.Optional;

/**
 * Clause 4.1.2.4.17.4.3, for TDX 1.5: the platform was updated while it ran, so that the domain is
 * out of date and starting it again would mend that.
 *
 * @param tcbInfo the platform's levels
 * @param sgx the status of the SGX level
 * @param module the status of the TDX module
 * @param qe the status of the quoting enclave
 */
record Relaunch(TcbInfo tcbInfo, TcbStatus sgx, TcbStatus module, TcbStatus qe) {
  /**
   * The status in place of {@code tdx}; empty where that stays.
   *
   * @param svn2 TEE_TCB_SVN_2: the versions now
   * @param tdx the status with TDX components and module
   */
  Optional<TcbStatus> advised(Bytes svn2, TcbStatus tdx, Checks checks) throws StepFailed {
    if (!mayHelp(tdx)) {
      return Optional.empty();
    }
    TcbLevel latest = tcbInfo.levels().get(0);
    int leastModule = latest.tdxComponents().at(0);
    if (svn2.at(1) != 0) {
      Optional<TdxModule> now = tcbInfo.module(svn2.at(1));
      if (now.isEmpty()) {
        checks.require(
            Step.TCB_LEVEL, false, "", "TCB info does not know the module of TEE_TCB_SVN_2");
      }
      IsvLevel newest = now.orElseThrow().levels().get(0);
      leastModule = newest.isvSvn();
    }
    boolean current = svn2.at(0) >= leastModule && svn2.at(2) >= latest.tdxComponents().at(2);
    if (!current) {
      return Optional.empty();
    }
    return Optional.of(
        sgx.needsConfiguration() || tdx.needsConfiguration()
            ? TcbStatus.TD_RELAUNCH_ADVISED_CONFIGURATION_NEEDED
            : TcbStatus.TD_RELAUNCH_ADVISED);
  }

  private boolean mayHelp(TcbStatus tdx) {
    boolean sgxIsCurrent =
        switch (sgx) {
          case UP_TO_DATE,
              SW_HARDENING_NEEDED,
              CONFIGURATION_NEEDED,
              CONFIGURATION_AND_SW_HARDENING_NEEDED ->
              true;
          default -> false;
        };
    boolean tdxIsOld =
        tdx == TcbStatus.OUT_OF_DATE || tdx == TcbStatus.OUT_OF_DATE_CONFIGURATION_NEEDED;
    return qe == TcbStatus.UP_TO_DATE
        && sgxIsCurrent
        && tdxIsOld
        && module == TcbStatus.OUT_OF_DATE;
  }
}
