package io.coneix.attestation.quote;

import io.coneix.evidence.bytes.Bytes;

/** What the hardware reported: an enclave or a trust domain. */
public sealed interface QuoteBody permits EnclaveReport, TdReport {
  /** 64 bytes that the software inside chose: what binds its keys. */
  Bytes reportData();
}
