package io.coneix.attestation.der;

/** Identifier octets (X.690, 8.1.2) that certificates and revocation lists use. */
public final class Tag {
  /** BOOLEAN. */
  public static final int BOOLEAN = 0x01;

  /** INTEGER. */
  public static final int INTEGER = 0x02;

  /** BIT STRING. */
  public static final int BIT_STRING = 0x03;

  /** OCTET STRING. */
  public static final int OCTET_STRING = 0x04;

  /** OBJECT IDENTIFIER. */
  public static final int OID = 0x06;

  /** ENUMERATED. */
  public static final int ENUMERATED = 0x0a;

  /** UTF8String. */
  public static final int UTF8_STRING = 0x0c;

  /** PrintableString. */
  public static final int PRINTABLE_STRING = 0x13;

  /** UTCTime. */
  public static final int UTC_TIME = 0x17;

  /** GeneralizedTime. */
  public static final int GENERALIZED_TIME = 0x18;

  /** SEQUENCE. */
  public static final int SEQUENCE = 0x30;

  /** SET. */
  public static final int SET = 0x31;

  /** Explicit context tag 0. */
  public static final int CONTEXT_0 = 0xa0;

  /** Explicit context tag 3. */
  public static final int CONTEXT_3 = 0xa3;

  private Tag() {}
}
