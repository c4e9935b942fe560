package io.coneix.attestation.verify;

import io.coneix.attestation.pck.PckCertificate;
import io.coneix.evidence.bytes.Bytes;
import java.math.BigInteger;

/**
 * The machine behind genuine evidence, as its PCK certificate tells. It identifies hardware, so it
 * belongs into logs of the operator's machines only.
 *
 * @param ppid 16 bytes: the same for all PCK certificates of the machine
 * @param fmspc 6 bytes: the kind of machine
 * @param pceId 2 bytes
 * @param pckSerial serial number of the PCK certificate
 * @param pckId SHA-256 of the PCK certificate
 */
public record Platform(Bytes ppid, Bytes fmspc, Bytes pceId, BigInteger pckSerial, Bytes pckId) {
  static Platform of(PckCertificate pck) {
    return new Platform(
        pck.sgx().ppid(),
        pck.sgx().fmspc(),
        pck.sgx().pceId(),
        pck.certificate().serial(),
        pck.id());
  }
}
