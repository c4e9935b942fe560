package io.coneix.attestation.verify;

import io.coneix.attestation.collateral.TcbInfo;
import io.coneix.attestation.collateral.TdxModule;
import io.coneix.attestation.quote.TdReport;
import io.coneix.evidence.bytes.Bytes;
import java.util.Locale;
import java.util.Optional;

/**
 * Clause 4.1.2.4.11: whether the TDX module is one of Intel's. Its major version is the second byte
 * of TEE_TCB_SVN, its security version the first. Stateless.
 */
final class TdxModuleCheck {
  private static final Bytes ZERO = Bytes.wrap(new byte[8]);

  private TdxModuleCheck() {}

  /** Returns the module's identity. */
  static TdxModule require(TdReport report, TcbInfo tcbInfo, Checks checks) throws StepFailed {
    int version = report.teeTcbSvn().at(1);
    Optional<TdxModule> found = version == 0 ? tcbInfo.tdxModule() : tcbInfo.module(version);
    String name = String.format(Locale.ROOT, "TDX_%02X", version);
    Optional<String> wrong =
        found.isEmpty()
            ? Optional.of("TCB info knows no module " + name)
            : mismatch(report, found.get());
    checks.require(Step.TDX_MODULE, wrong.isEmpty(), "module " + name, wrong.orElse(""));
    return found.orElseThrow();
  }

  private static Optional<String> mismatch(TdReport report, TdxModule module) {
    if (!report.mrSignerSeam().equals(module.mrSigner())) {
      return Optional.of("MRSIGNERSEAM is not that of the module's identity");
    }
    // Intel demands both: equal to the identity's, and zero (production, no debug).
    Bytes masked = QuotingEnclave.masked(report.seamAttributes(), module.attributesMask());
    boolean ok = masked.equals(module.attributes()) && report.seamAttributes().equals(ZERO);
    return ok
        ? Optional.empty()
        : Optional.of("SEAMATTRIBUTES are not those of the module's identity, or not zero");
  }
}
