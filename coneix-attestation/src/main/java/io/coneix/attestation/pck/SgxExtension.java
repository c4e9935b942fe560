package io.coneix.attestation.pck;

import io.coneix.attestation.der.DerReader;
import io.coneix.attestation.der.Tag;
import io.coneix.evidence.bytes.Bytes;
import java.util.Optional;
import java.util.function.Function;

/**
 * Intel's extension of PCK certificates, OID 1.2.840.113741.1.13.1.
 *
 * <p>Intel SGX PCK Certificate and CRL Profile Specification 1.4, section 1.3.5. The parts are
 * taken in the order of the specification, which is that of all certificates that Intel makes.
 *
 * @param ppid 16 bytes: the platform's provisioning id (.1)
 * @param tcb security versions (.2)
 * @param pceId 2 bytes (.3)
 * @param fmspc 6 bytes: family, model, stepping, platform, custom SKU (.4)
 * @param type (.5)
 * @param platformInstanceId 16 bytes (.6), of platforms of several packages
 * @param configuration (.7), as well
 */
public record SgxExtension(
    Bytes ppid,
    PckTcb tcb,
    Bytes pceId,
    Bytes fmspc,
    SgxType type,
    Optional<Bytes> platformInstanceId,
    Optional<PckConfiguration> configuration) {
  private static final Bytes ROOT = Bytes.fromHex("2a864886f84d010d01");
  private static final int PPID = 1;
  private static final int TCB = 2;
  private static final int PCE_ID = 3;
  private static final int FMSPC = 4;
  private static final int TYPE = 5;
  private static final int INSTANCE = 6;
  private static final int CONFIGURATION = 7;
  private static final int PCE_SVN = 17;
  private static final int CPU_SVN = 18;

  private static final int ID_SIZE = 16;

  /** Reads the extension's value; {@code what} names the certificate. */
  public static SgxExtension decode(String what, Bytes der) {
    DerReader in = new DerReader(what + ", SGX extension", der);
    DerReader parts = in.enter(Tag.SEQUENCE, "SGX extension");
    in.end("SGX extension");
    Bytes ppid = part(parts, "PPID", p -> p.octets("PPID", ID_SIZE), PPID);
    PckTcb tcb = part(parts, "TCB", SgxExtension::tcb, TCB);
    Bytes pceId = part(parts, "PCEID", p -> p.octets("PCEID", 2), PCE_ID);
    Bytes fmspc = part(parts, "FMSPC", p -> p.octets("FMSPC", 6), FMSPC);
    SgxType type = part(parts, "SGX Type", SgxExtension::type, TYPE);
    Optional<Bytes> instance = Optional.empty();
    Optional<PckConfiguration> configuration = Optional.empty();
    if (!parts.isDone()) {
      String name = "PlatformInstanceID";
      instance = Optional.of(part(parts, name, p -> p.octets(name, ID_SIZE), INSTANCE));
      configuration =
          Optional.of(part(parts, "Configuration", SgxExtension::configuration, CONFIGURATION));
    }
    parts.end("SGX extension");
    return new SgxExtension(ppid, tcb, pceId, fmspc, type, instance, configuration);
  }

  private static SgxType type(DerReader in) {
    int from = in.at();
    return SgxType.of(in.enumerated("SGX Type", 255))
        .orElseThrow(() -> in.malformed("SGX Type", from, "0, 1 or 2", "another"));
  }

  private static PckTcb tcb(DerReader pair) {
    DerReader in = pair.enter(Tag.SEQUENCE, "TCB");
    byte[] components = new byte[PckTcb.COMPONENTS];
    for (int i = 0; i < components.length; i++) {
      String name = "SGX TCB Comp" + (i + 1) + " SVN";
      components[i] = part(in, name, p -> p.number(name, 255), TCB, i + 1).byteValue();
    }
    int pceSvn = part(in, "PCESVN", p -> p.number("PCESVN", 65_535), TCB, PCE_SVN);
    Bytes cpuSvn = part(in, "CPUSVN", p -> p.octets("CPUSVN", PckTcb.COMPONENTS), TCB, CPU_SVN);
    in.end("TCB");
    return new PckTcb(Bytes.wrap(components), pceSvn, cpuSvn);
  }

  private static PckConfiguration configuration(DerReader pair) {
    DerReader in = pair.enter(Tag.SEQUENCE, "Configuration");
    PckConfiguration configuration =
        new PckConfiguration(
            flag(in, "Dynamic Platform", 1),
            flag(in, "Cached Keys", 2),
            flag(in, "SMT Enabled", 3));
    in.end("Configuration");
    return configuration;
  }

  private static boolean flag(DerReader in, String name, int arc) {
    return part(in, name, p -> p.bool(name), CONFIGURATION, arc);
  }

  /** Reads {@code SEQUENCE { OID, value }}, whose OID must be the named one. */
  private static <T> T part(DerReader in, String name, Function<DerReader, T> value, int... arcs) {
    DerReader pair = in.enter(Tag.SEQUENCE, name);
    byte[] tail = new byte[arcs.length];
    for (int i = 0; i < arcs.length; i++) {
      tail[i] = (byte) arcs[i];
    }
    Bytes expected = Bytes.concat(ROOT, Bytes.wrap(tail));
    int from = pair.at();
    Bytes found = pair.content(Tag.OID, name);
    if (!found.equals(expected)) {
      throw pair.malformed(name, from, "OID " + expected.hex(), "OID " + found.hex());
    }
    T read = value.apply(pair);
    pair.end(name);
    return read;
  }
}
