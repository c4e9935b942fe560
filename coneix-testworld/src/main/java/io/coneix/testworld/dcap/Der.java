package io.coneix.testworld.dcap;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** Writes DER (X.690), as far as certificates and lists need it. Stateless. */
public final class Der {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Der() {}

  /** Tag, length and content. */
  public static byte[] tlv(int tag, byte[]... parts) {
    byte[] content = concat(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int size = content.length;
    if (size < 0x80) {
      out.write(size);
    } else if (size < 0x100) {
      out.write(0x81);
      out.write(size);
    } else if (size < 0x10000) {
      out.write(0x82);
      out.write(size >> 8);
      out.write(size);
    } else {
      out.write(0x83);
      out.write(size >> 16);
      out.write(size >> 8);
      out.write(size);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** SEQUENCE. */
  public static byte[] seq(byte[]... parts) {
    return tlv(0x30, parts);
  }

  /** INTEGER. */
  public static byte[] integer(BigInteger value) {
    return tlv(0x02, value.toByteArray());
  }

  /** INTEGER. */
  public static byte[] integer(long value) {
    return integer(BigInteger.valueOf(value));
  }

  /** OCTET STRING. */
  public static byte[] octets(byte[] content) {
    return tlv(0x04, content);
  }

  /** BIT STRING of whole bytes. */
  public static byte[] bits(byte[] content) {
    return tlv(0x03, new byte[1], content);
  }

  /** BOOLEAN. */
  public static byte[] bool(boolean value) {
    return tlv(0x01, new byte[] {(byte) (value ? 0xff : 0)});
  }

  /** OBJECT IDENTIFIER, from the content in hexadecimal. */
  public static byte[] oid(String hex) {
    return tlv(0x06, hex(hex));
  }

  /** UTCTime. */
  public static byte[] time(Instant at) {
    return tlv(0x17, UTC.format(at).getBytes(StandardCharsets.US_ASCII));
  }

  /** A name with that CN and one more attribute. */
  public static byte[] name(String commonName) {
    return seq(
        tlv(0x31, seq(oid("550403"), tlv(0x0c, commonName.getBytes(StandardCharsets.UTF_8)))),
        tlv(0x31, seq(oid("55040a"), tlv(0x0c, "Coneix Tests".getBytes(StandardCharsets.UTF_8)))));
  }

  /** All parts in a row. */
  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** From hexadecimal. */
  public static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
