package io.coneix.testworld.dcap;

import io.coneix.attestation.pck.PckConfiguration;
import io.coneix.attestation.pck.SgxExtension;
import io.coneix.evidence.bytes.Bytes;
import java.util.HexFormat;

/** Writes Intel's extension of PCK certificates, as Intel does. Stateless. */
public final class SgxExtensionWriter {
  /** OID 1.2.840.113741.1.13.1, in hexadecimal. */
  public static final String OID = "2a864886f84d010d01";

  private SgxExtensionWriter() {}

  /** The extension's value. */
  public static Bytes encode(SgxExtension sgx) {
    byte[] parts =
        Der.concat(
            part("01", Der.octets(sgx.ppid().toArray())),
            part("02", tcb(sgx)),
            part("03", Der.octets(sgx.pceId().toArray())),
            part("04", Der.octets(sgx.fmspc().toArray())),
            part("05", Der.tlv(0x0a, new byte[] {(byte) sgx.type().code()})));
    if (sgx.platformInstanceId().isPresent() && sgx.configuration().isPresent()) {
      parts =
          Der.concat(
              parts,
              part("06", Der.octets(sgx.platformInstanceId().get().toArray())),
              part("07", configuration(sgx.configuration().get())));
    }
    return Bytes.of(Der.seq(parts));
  }

  private static byte[] tcb(SgxExtension sgx) {
    byte[] all = new byte[0];
    for (int i = 0; i < sgx.tcb().components().size(); i++) {
      String arc = HexFormat.of().toHexDigits((byte) (i + 1));
      all = Der.concat(all, part("02" + arc, Der.integer(sgx.tcb().components().at(i))));
    }
    return Der.seq(
        all,
        part("0211", Der.integer(sgx.tcb().pceSvn())),
        part("0212", Der.octets(sgx.tcb().cpuSvn().toArray())));
  }

  private static byte[] configuration(PckConfiguration configuration) {
    return Der.seq(
        part("0701", Der.bool(configuration.dynamicPlatform())),
        part("0702", Der.bool(configuration.cachedKeys())),
        part("0703", Der.bool(configuration.smtEnabled())));
  }

  private static byte[] part(String arcs, byte[] value) {
    return Der.seq(Der.oid(OID + arcs), value);
  }
}
