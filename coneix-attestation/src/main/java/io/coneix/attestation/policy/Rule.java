package io.coneix.attestation.policy;

/** What a policy asks of a verdict, in this order. */
public enum Rule {
  /** All steps of the procedure were passed. */
  GENUINE,
  /** The collateral's {@code tcbEvaluationDataNumber} is not below the floor. */
  TCB_EVALUATION_DATA_NUMBER,
  /** The TCB status is accepted. */
  TCB_STATUS,
  /**
   * No debug enclave (SGX ATTRIBUTES.DEBUG) and no debug domain (TDX ATTRIBUTES, group TUD). Intel
   * SDM volume 3D, ATTRIBUTES; Intel TDX Module Base Architecture Specification, TD ATTRIBUTES.
   */
  DEBUG,
  /**
   * SGX: the enclave may not derive provisioning keys (ATTRIBUTES.PROVISIONKEY). Intel SDM volume
   * 3D, table "Layout of ATTRIBUTES Structure", bit 4.
   */
  PROVISION_KEY,
  /**
   * SGX: the enclave is initialised and runs in 64-bit mode, and may not make launch tokens; its
   * CONFIGID and CONFIGSVN are zero. MRENCLAVE covers none of these: the host sets them. Intel SDM
   * volume 3D, ECREATE and ATTRIBUTES.
   */
  UNMEASURED_SETTINGS,
  /**
   * TDX: the host cannot inject #VE (ATTRIBUTES.SEPT_VE_DISABLE is set). Intel TDX DCAP Quoting
   * Library API, appendix A.3.4 (TD Attributes), bit 28 of TDATTRIBUTES.
   */
  SEPT_VE_DISABLE,
  /**
   * TDX: the domain cannot be moved (ATTRIBUTES.MIGRATABLE is not set). Neither MRTD nor an RTMR
   * covers the bit, a report of TDX 1.0 names no service domain, and a host that binds one of its
   * own gets the key that memory is exported under. Intel TDX Module Base Architecture
   * Specification, TD ATTRIBUTES, bit 29.
   */
  MIGRATABLE,
  /**
   * TDX 1.5: no service domain is bound (MRSERVICETD is zero). Intel's TDINFO_STRUCT of TDX 1.5,
   * field SERVTD_HASH: a hash over the domains that are bound, else zero; the quote's body repeats
   * it.
   */
  MRSERVICETD,
  /** The code is one of those that are pinned, where any is. */
  MEASUREMENT,
  /** Every advisory is accepted for this code. */
  ADVISORIES,
  /** The machine is on the list, where there is one. */
  PLATFORM
}
