package io.coneix.platform.host;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.evidence.error.UnusableInput;

/** Evidence was asked for that the enclave process cannot give on this machine. */
public final class NoHardware extends UnusableInput {
  private static final long serialVersionUID = 1L;

  NoHardware(EvidenceKind kind, String code) {
    super(
        "no " + kind + " evidence on this machine",
        "enclave process",
        kind == EvidenceKind.SGX
            ? "a process under Gramine in SGX, with /dev/attestation"
            : "a TDX domain, with /sys/kernel/config/tsm/report",
        code.equals("evidence-device-missing") ? "none" : "a device that answers otherwise",
        "see docs/" + kind + ".md; '--evidence simulation' proves nothing about hardware");
  }
}
