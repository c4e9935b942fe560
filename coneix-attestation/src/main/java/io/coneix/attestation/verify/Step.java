package io.coneix.attestation.verify;

/**
 * The steps of the procedure, in their order.
 *
 * <p>QVL is Intel's SGX/TDX DCAP Quote Verification Library; its clauses are those that its source
 * numbers ({@code 4.1.2.x}), its functions and statuses those of {@code QuoteVerification.h}.
 * Profile is Intel's SGX PCK Certificate and CRL Profile Specification 1.4. PCS is Intel's
 * Provisioning Certification Service API, version 4.
 *
 * <p>The names of the steps are ours; Intel numbers clauses and names functions and statuses, which
 * stand at each. In the steps of dates, the library asks for the end of a certificate alone; we ask
 * for its beginning too.
 */
public enum Step {
  /**
   * Each chain of the collateral ends in the pinned root. QVL, {@code sgxAttestationVerifyTCBInfo}
   * and {@code sgxAttestationVerifyPCKCertificate}: {@code STATUS_SGX_ROOT_CA_UNTRUSTED}. Profile,
   * 1.3.1.
   */
  COLLATERAL_ROOT_CA(true),

  /**
   * The PCK CA that issues the PCK CRL is signed by the root, and is a CA. QVL, {@code
   * sgxAttestationVerifyPCKCertificate}: {@code STATUS_SGX_INTERMEDIATE_CA_INVALID*}. Profile,
   * 1.3.2 and 1.3.3.
   */
  PCK_CRL_ISSUER_CHAIN(true),

  /**
   * The certificate that signs TCB info is signed by the root. QVL, {@code
   * sgxAttestationVerifyTCBInfo}: {@code STATUS_SGX_TCB_SIGNING_CERT_*}. Profile, 1.3.4.
   */
  TCB_INFO_ISSUER_CHAIN(true),

  /**
   * The certificate that signs the QE identity is signed by the root. QVL, {@code
   * sgxAttestationVerifyEnclaveIdentity}: {@code STATUS_SGX_TCB_SIGNING_CERT_*}. Profile, 1.3.4.
   */
  QE_IDENTITY_ISSUER_CHAIN(true),

  /**
   * The root's CRL is the root's, with its signature. QVL, {@code
   * sgxAttestationVerifyPCKRevocationList}: {@code STATUS_SGX_CRL_UNKNOWN_ISSUER}, {@code
   * STATUS_SGX_CRL_INVALID_SIGNATURE}. Profile, 1.4.
   */
  ROOT_CA_CRL(true),

  /**
   * None of the collateral's issuers is in the root's CRL. QVL: {@code
   * STATUS_SGX_INTERMEDIATE_CA_REVOKED}, {@code STATUS_SGX_TCB_SIGNING_CERT_REVOKED}. RFC 5280,
   * 6.3.
   */
  ISSUER_REVOCATION(true),

  /**
   * The PCK CRL is that of the PCK CA, with its signature. QVL, {@code
   * sgxAttestationVerifyPCKRevocationList}, and clause 4.1.2.4.6 for the issuer's name. Profile,
   * 1.4.
   */
  PCK_CRL(true),

  /**
   * TCB info is signed, over the exact text. QVL, {@code sgxAttestationVerifyTCBInfo}: {@code
   * STATUS_TCB_INFO_INVALID_SIGNATURE}. PCS, "Get TCB Info".
   */
  TCB_INFO_SIGNATURE(true),

  /**
   * The QE identity is signed, over the exact text. QVL, {@code
   * sgxAttestationVerifyEnclaveIdentity}: {@code STATUS_SGX_ENCLAVE_IDENTITY_INVALID_SIGNATURE}.
   * PCS, "Get Quoting Enclave Identity".
   */
  QE_IDENTITY_SIGNATURE(true),

  /**
   * The root is valid at the instant: {@code notBefore} to {@code notAfter} of its {@code validity}
   * (Profile, 1.3.1; RFC 5280, 4.1.2.5). QVL, {@code sgxAttestationVerifyPCKCertificate}: {@code
   * STATUS_SGX_PCK_CERT_CHAIN_EXPIRED}; {@code sgxAttestationVerifyTCBInfo}: {@code
   * STATUS_SGX_SIGNING_CERT_CHAIN_EXPIRED}.
   */
  ROOT_CA_VALIDITY(false),

  /**
   * The root's CRL is valid at the instant: {@code thisUpdate} to {@code nextUpdate} (Profile, 1.4;
   * RFC 5280, 5.1.2.4 and 5.1.2.5). QVL, {@code sgxAttestationVerifyPCKCertificate} and {@code
   * sgxAttestationVerifyTCBInfo}: {@code STATUS_SGX_CRL_EXPIRED}.
   */
  ROOT_CA_CRL_VALIDITY(false),

  /**
   * The PCK CRL's issuer is valid at the instant: {@code validity} of PCK Platform CA or PCK
   * Processor CA (Profile, 1.3.2 and 1.3.3; RFC 5280, 4.1.2.5). QVL, {@code
   * sgxAttestationVerifyPCKCertificate}, has one PCK CA for list and quote: {@code
   * STATUS_SGX_PCK_CERT_CHAIN_EXPIRED}.
   */
  PCK_CRL_ISSUER_VALIDITY(false),

  /**
   * The PCK CRL is valid at the instant: {@code thisUpdate} to {@code nextUpdate} (Profile, 1.4;
   * RFC 5280, 5.1.2.4 and 5.1.2.5). QVL, {@code sgxAttestationVerifyPCKCertificate}: {@code
   * STATUS_SGX_CRL_EXPIRED}.
   */
  PCK_CRL_VALIDITY(false),

  /**
   * The certificate that signs TCB info is valid at the instant: {@code validity} of TCB Signing
   * (Profile, 1.3.4; RFC 5280, 4.1.2.5). QVL, {@code sgxAttestationVerifyTCBInfo}: {@code
   * STATUS_SGX_SIGNING_CERT_CHAIN_EXPIRED}.
   */
  TCB_INFO_ISSUER_VALIDITY(false),

  /**
   * TCB info is valid at the instant: its members {@code issueDate} to {@code nextUpdate} (PCS,
   * "Get TCB Info"). QVL, {@code sgxAttestationVerifyTCBInfo}: {@code STATUS_SGX_TCB_INFO_EXPIRED}.
   */
  TCB_INFO_VALIDITY(false),

  /**
   * The certificate that signs the QE identity is valid at the instant: {@code validity} of TCB
   * Signing (Profile, 1.3.4; RFC 5280, 4.1.2.5). QVL, {@code sgxAttestationVerifyEnclaveIdentity}:
   * {@code STATUS_SGX_SIGNING_CERT_CHAIN_EXPIRED}.
   */
  QE_IDENTITY_ISSUER_VALIDITY(false),

  /**
   * The QE identity is valid at the instant: its members {@code issueDate} to {@code nextUpdate}
   * (PCS, "Get Quoting Enclave Identity"). QVL, {@code sgxAttestationVerifyEnclaveIdentity}: {@code
   * STATUS_SGX_ENCLAVE_IDENTITY_EXPIRED}.
   */
  QE_IDENTITY_VALIDITY(false),

  /**
   * The quote's certificates are PCK, PCK CA and the pinned root, each signed by the next. QVL,
   * {@code sgxAttestationVerifyPCKCertificate}, and clause 4.1.2.4.4 for the subject. Profile, 1.3.
   */
  PCK_CERT_CHAIN(false),

  /**
   * PCK certificate and PCK CA, as the quote holds them, are valid at the instant: {@code validity}
   * (Profile, 1.3.5, 1.3.2 and 1.3.3; RFC 5280, 4.1.2.5). QVL, {@code
   * sgxAttestationVerifyPCKCertificate}: {@code STATUS_SGX_PCK_CERT_CHAIN_EXPIRED}.
   */
  PCK_CERT_CHAIN_VALIDITY(false),

  /**
   * The PCK CA is not in the root's CRL. QVL: {@code STATUS_SGX_INTERMEDIATE_CA_REVOKED}. RFC 5280,
   * 6.3.
   */
  PCK_CA_REVOCATION(false),

  /**
   * The PCK CRL is of the CA that issued the PCK certificate. QVL, clause 4.1.2.4.6: {@code
   * STATUS_INVALID_PCK_CRL}.
   */
  PCK_CRL_ISSUER(false),

  /**
   * The PCK certificate is not in the PCK CRL. QVL, clause 4.1.2.4.7: {@code STATUS_PCK_REVOKED}.
   */
  PCK_CERT_REVOCATION(false),

  /** TCB info is for the quote's TEE. QVL, clause 4.1.2.4.9: {@code STATUS_TCB_INFO_MISMATCH}. */
  TCB_INFO_TEE(false),

  /** TCB info is for the platform's FMSPC. QVL, clause 4.1.2.4.10. */
  FMSPC(false),

  /** TCB info is for the platform's PCE. QVL, clause 4.1.2.4.10. */
  PCE_ID(false),

  /**
   * TDX: module's signer and attributes are those of the identity for its version. QVL, clauses
   * 4.1.2.4.11, .11.1 and .11.2: {@code STATUS_TDX_MODULE_MISMATCH}.
   */
  TDX_MODULE(false),

  /**
   * The QE report is signed by the PCK key. QVL, clause 4.1.2.4.12: {@code
   * STATUS_INVALID_QE_REPORT_SIGNATURE}.
   */
  QE_REPORT_SIGNATURE(false),

  /**
   * The QE report's data is SHA-256 of attestation key and authentication data, then zeros. QVL,
   * clause 4.1.2.4.13: {@code STATUS_INVALID_QE_REPORT_DATA}.
   */
  QE_REPORT_DATA(false),

  /** The QE identity is for the quote's TEE. QVL, clause 4.1.2.4.14. */
  QE_IDENTITY_TEE(false),

  /** MISCSELECT of the QE. QVL, clauses 4.1.2.4.15 and 4.1.2.9.5. */
  QE_MISCSELECT(false),

  /** ATTRIBUTES of the QE. QVL, clauses 4.1.2.4.15 and 4.1.2.9.6. */
  QE_ATTRIBUTES(false),

  /** MRSIGNER of the QE. QVL, clauses 4.1.2.4.15 and 4.1.2.9.7. */
  QE_MRSIGNER(false),

  /** ISVPRODID of the QE. QVL, clauses 4.1.2.4.15 and 4.1.2.9.8. */
  QE_ISVPRODID(false),

  /** The QE's security version reaches a level. QVL, clauses 4.1.2.9.9 to 4.1.2.9.11. */
  QE_ISVSVN(false),

  /**
   * Header and body are signed by the attestation key. QVL, clause 4.1.2.4.16: {@code
   * STATUS_INVALID_QUOTE_SIGNATURE}.
   */
  QUOTE_SIGNATURE(false),

  /**
   * The platform reaches a level of TCB info: SGX components and PCESVN (QVL, clauses 4.1.2.4.17.1
   * and .2), TDX components (.3), module (.4), relaunch (.4.3), convergence with the QE (.5). Else
   * {@code STATUS_TCB_NOT_SUPPORTED}.
   */
  TCB_LEVEL(false);

  private final boolean timeless;

  Step(boolean timeless) {
    this.timeless = timeless;
  }

  /** True for those that are done once for a set of collateral, whatever the instant. */
  public boolean isTimeless() {
    return timeless;
  }
}
