package io.coneix.attestation.x509;

import io.coneix.attestation.der.DerReader;
import io.coneix.attestation.der.Tag;
import io.coneix.evidence.bytes.Bytes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The extensions of a certificate, of which each may be there once.
 *
 * <p>Intel SGX PCK Certificate and CRL Profile Specification 1.4, section 1.3; RFC 5280, 4.2. A
 * critical extension that is not in the profile is refused.
 *
 * @param keyUsage the named bits, digitalSignature as the highest of eight
 * @param isCa basicConstraints' cA
 * @param pathLength basicConstraints' pathLenConstraint
 * @param sgx the content of the SGX extension, DER of its own
 */
public record Extensions(int keyUsage, boolean isCa, OptionalInt pathLength, Optional<Bytes> sgx) {
  /** keyUsage: keyCertSign. */
  public static final int KEY_CERT_SIGN = 0x04;

  /** keyUsage: cRLSign. */
  public static final int CRL_SIGN = 0x02;

  /** keyUsage: digitalSignature. */
  public static final int DIGITAL_SIGNATURE = 0x80;

  private static final Bytes KEY_USAGE = Bytes.fromHex("551d0f");
  private static final Bytes BASIC_CONSTRAINTS = Bytes.fromHex("551d13");

  /** 1.2.840.113741.1.13.1. */
  private static final Bytes SGX = Bytes.fromHex("2a864886f84d010d01");

  private static final int MOST_PATH = 8;

  private record Extension(int at, boolean critical, Bytes value) {}

  static Extensions read(String what, DerReader in) {
    Map<Bytes, Extension> all = new LinkedHashMap<>();
    DerReader list = in.enter(Tag.SEQUENCE, "extensions");
    while (!list.isDone()) {
      int from = list.at();
      DerReader one = list.enter(Tag.SEQUENCE, "extension");
      Bytes id = one.content(Tag.OID, "extnID");
      boolean critical = isCritical(one);
      Bytes value = one.content(Tag.OCTET_STRING, "extnValue");
      one.end("extension");
      if (all.put(id, new Extension(from, critical, value)) != null) {
        throw list.malformed("extensions", from, "each extension once", "one twice");
      }
    }
    in.end("extensions");
    return of(what, list, all);
  }

  /** {@code critical BOOLEAN DEFAULT FALSE}: DER leaves the default out. */
  public static boolean isCritical(DerReader extension) {
    if (!extension.nextIs(Tag.BOOLEAN)) {
      return false;
    }
    int from = extension.at();
    if (!extension.bool("critical")) {
      throw extension.malformed("critical", from, "TRUE or nothing", "FALSE");
    }
    return true;
  }

  private static Extensions of(String what, DerReader list, Map<Bytes, Extension> all) {
    DerReader usage = part(what, list, all, KEY_USAGE, "keyUsage");
    int keyUsage = usage.namedBits("keyUsage");
    usage.end("keyUsage");
    DerReader holder = part(what, list, all, BASIC_CONSTRAINTS, "basicConstraints");
    DerReader basic = holder.enter(Tag.SEQUENCE, "basicConstraints");
    holder.end("basicConstraints");
    boolean isCa = isCritical(basic);
    OptionalInt path =
        basic.isDone()
            ? OptionalInt.empty()
            : OptionalInt.of(basic.number("pathLenConstraint", MOST_PATH));
    basic.end("basicConstraints");
    all.forEach((id, extension) -> requireKnown(list, id, extension));
    return new Extensions(
        keyUsage, isCa, path, Optional.ofNullable(all.get(SGX)).map(Extension::value));
  }

  private static DerReader part(
      String what, DerReader list, Map<Bytes, Extension> all, Bytes id, String name) {
    Extension extension = all.get(id);
    if (extension == null) {
      throw list.malformed(name, "the extension", "none");
    }
    return new DerReader(what + ", " + name, extension.value());
  }

  private static void requireKnown(DerReader list, Bytes id, Extension extension) {
    boolean known = id.equals(KEY_USAGE) || id.equals(BASIC_CONSTRAINTS) || id.equals(SGX);
    if (extension.critical() && !known) {
      throw list.malformed(
          "extensions", extension.at(), "a critical extension of the profile", id.hex());
    }
  }

  /** True where the key may be used so. */
  public boolean allows(int usage) {
    return (keyUsage & usage) == usage;
  }
}
