package io.coneix.enclave.device;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.evidence.bytes.Bytes;

/** A device that makes quotes about the process or machine that asks. */
interface QuoteDevice {
  /** What its quotes are about. */
  EvidenceKind kind();

  /**
   * Asks for a quote; what comes is unchecked, at most {@link
   * io.coneix.attestation.quote.Quote#MAX_SIZE} bytes.
   *
   * @param reportData 64 bytes
   * @throws NoEvidenceDevice where there is no such device
   * @throws WrongEvidenceDevice where it is one of another kind
   * @throws EvidenceDeviceFailed where it gives nothing
   */
  Bytes quote(Bytes reportData);
}
