package io.coneix.attestation.verify;

import io.coneix.attestation.collateral.IsvLevel;
import io.coneix.attestation.collateral.TcbInfo;
import io.coneix.attestation.collateral.TcbLevel;
import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.collateral.TdxModule;
import io.coneix.attestation.pck.PckTcb;
import io.coneix.attestation.quote.TdReport;
import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Clause 4.1.2.4.17: which level platform, TDX module and quoting enclave reach together. For one
 * use by one thread.
 */
final class TcbLevelCheck {
  /** A status and the advisories behind it. */
  record Result(TcbStatus status, List<String> advisories) {}

  private final TcbInfo tcbInfo;
  private final PckTcb tcb;
  private final IsvLevel qe;
  private final Checks checks;

  TcbLevelCheck(TcbInfo tcbInfo, PckTcb tcb, IsvLevel qe, Checks checks) {
    this.tcbInfo = tcbInfo;
    this.tcb = tcb;
    this.qe = qe;
    this.checks = checks;
  }

  /** Clauses .17.1 and .17.2, converged with the quoting enclave (.17.5). */
  Result sgx() throws StepFailed {
    TcbLevel level =
        required(first(this::sgxReaches), "the platform's SGX TCB is below all levels");
    TcbStatus status = level.status().convergedWith(qe.status());
    return done(status, level.advisories(), qe.advisories());
  }

  /** As {@link #sgx}, with TDX components (.17.3), module (.17.4) and relaunch (.17.4.3). */
  Result tdx(TdReport report, TdxModule module) throws StepFailed {
    TcbLevel sgx = required(first(this::sgxReaches), "the platform's SGX TCB is below all levels");
    Bytes svn = report.teeTcbSvn();
    TcbLevel level =
        required(
            first(l -> sgxReaches(l) && tdxReaches(svn, l)),
            "the platform's TDX TCB is below all levels");
    IsvLevel moduleLevel = moduleLevel(svn, module);
    TcbStatus status = level.status().convergedWith(moduleLevel.status());
    if (report.tdx15().isPresent()) {
      Relaunch relaunch = new Relaunch(tcbInfo, sgx.status(), moduleLevel.status(), qe.status());
      Optional<TcbStatus> advised =
          relaunch.advised(report.tdx15().get().teeTcbSvn2(), status, checks);
      status = advised.orElse(status);
    }
    return done(
        status.convergedWith(qe.status()),
        level.advisories(),
        moduleLevel.advisories(),
        qe.advisories());
  }

  /** Clause .17.4.1; a module of version 0 has no levels of its own. */
  private IsvLevel moduleLevel(Bytes svn, TdxModule module) throws StepFailed {
    if (svn.at(1) == 0) {
      return new IsvLevel(0, tcbInfo.period().from(), TcbStatus.UP_TO_DATE, List.of());
    }
    Optional<IsvLevel> level = IsvLevel.reachedBy(svn.at(0), module.levels());
    if (level.isEmpty()) {
      checks.require(Step.TCB_LEVEL, false, "", "the TDX module is below all levels");
    }
    return level.orElseThrow();
  }

  private interface Reaches {
    boolean test(TcbLevel level);
  }

  private Optional<TcbLevel> first(Reaches reaches) {
    return tcbInfo.levels().stream().filter(reaches::test).findFirst();
  }

  private TcbLevel required(Optional<TcbLevel> level, String failed) throws StepFailed {
    if (level.isEmpty()) {
      checks.require(Step.TCB_LEVEL, false, "", failed);
    }
    return level.orElseThrow();
  }

  private boolean sgxReaches(TcbLevel level) {
    return reaches(tcb.components(), level.sgxComponents(), 0) && tcb.pceSvn() >= level.pceSvn();
  }

  /** From module version 1 on, the first two components are the module's own levels' business. */
  private static boolean tdxReaches(Bytes svn, TcbLevel level) {
    return reaches(svn, level.tdxComponents(), svn.at(1) > 0 ? 2 : 0);
  }

  private static boolean reaches(Bytes svns, Bytes least, int from) {
    for (int i = from; i < least.size(); i++) {
      if (svns.at(i) < least.at(i)) {
        return false;
      }
    }
    return true;
  }

  @SafeVarargs
  private Result done(TcbStatus status, List<String>... advisories) {
    TreeSet<String> all = new TreeSet<>();
    for (List<String> some : advisories) {
      all.addAll(some);
    }
    checks.pass(Step.TCB_LEVEL, status.toString());
    return new Result(status, new ArrayList<>(all));
  }
}
