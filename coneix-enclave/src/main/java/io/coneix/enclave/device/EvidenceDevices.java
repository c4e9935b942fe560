package io.coneix.enclave.device;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.evidence.EvidenceSource;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Where quotes about the process come from, by kind of hardware. */
@FunctionalInterface
public interface EvidenceDevices {
  /**
   * The source of a kind; whether the machine has it shows when it is asked.
   *
   * @param kind {@link EvidenceKind#SGX} or {@link EvidenceKind#TDX}
   */
  EvidenceSource of(EvidenceKind kind);

  /**
   * The devices of this machine, at the places where Gramine and Linux have them.
   *
   * @param random names reports
   */
  static EvidenceDevices ofThisMachine(SecureRandom random) {
    return kind ->
        kind == EvidenceKind.SGX
            ? HardwareSource.sgx(Path.of(HardwareSource.GRAMINE))
            : HardwareSource.tdx(Path.of(HardwareSource.TSM), random);
  }
}
