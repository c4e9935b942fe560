package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A named Ed25519 key for notes (C2SP signed-note, verifier keys): the text is {@code
 * name+keyid+base64(kind || key)}.
 *
 * @param name the signer's name: not empty, no space, no plus
 * @param kind what the key signs
 * @param key the key
 */
public record VerifierKey(String name, Kind kind, Ed25519PublicKey key) {
  /** The signature types that we know; others are refused. */
  public enum Kind {
    /** Type 0x01: Ed25519 over the text of a note. */
    ED25519(0x01),
    /** Type 0x04: timestamped Ed25519 over a checkpoint (C2SP tlog-cosignature). */
    COSIGNATURE_V1(0x04);

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }
  }

  private static final int ID_DIGITS = 8;

  /** Refuses a name that no note can carry. */
  public VerifierKey {
    if (!NoteText.isKeyName(name)) {
      throw new IllegalArgumentException("bad key name");
    }
  }

  /**
   * Reads the text form.
   *
   * @throws MalformedVerifierKey where a part is missing or wrong, or the type is unknown
   * @throws io.coneix.evidence.crypto.BadPublicKey where the key is no good point
   */
  public static VerifierKey parse(String text) {
    int first = text.indexOf('+');
    int second = text.indexOf('+', first + 1);
    if (first < 0 || second < 0) {
      throw new MalformedVerifierKey("text", "NAME+KEYID+BASE64", "fewer parts");
    }
    String name = text.substring(0, first);
    if (!NoteText.isKeyName(name)) {
      throw new MalformedVerifierKey("name", "no space, no control character", "other characters");
    }
    Bytes material = NoteText.base64("verifier key", text.substring(second + 1));
    if (material.size() != 1 + Ed25519PublicKey.SIZE) {
      throw new MalformedVerifierKey(
          "key", "type and Ed25519 key, 33 bytes", material.size() + " bytes");
    }
    Ed25519PublicKey key = Ed25519PublicKey.of(material.slice(1, material.size()));
    VerifierKey parsed = new VerifierKey(name, kind(material.at(0)), key);
    String id = text.substring(first + 1, second);
    if (!id.equals(parsed.hexId())) {
      throw new MalformedVerifierKey("key id", parsed.hexId(), "another");
    }
    return parsed;
  }

  private static Kind kind(int code) {
    for (Kind kind : Kind.values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new MalformedVerifierKey("type", "1 (Ed25519) or 4 (cosignature/v1)", "" + code);
  }

  /** The first four bytes of SHA-256(name, newline, type, key), unsigned. */
  public int keyId() {
    Bytes hash =
        Sha256.of(Bytes.concat(Bytes.utf8(name + "\n"), Bytes.of(kind.code), key.encoded()));
    return ByteBuffer.wrap(hash.unsafeArray()).getInt();
  }

  /** The text form: {@code name+keyid+base64}. */
  public String text() {
    Bytes material = Bytes.concat(Bytes.of(kind.code), key.encoded());
    return name + "+" + hexId() + "+" + material.base64();
  }

  private String hexId() {
    return HexFormat.of().toHexDigits(keyId(), ID_DIGITS);
  }

  @Override
  public String toString() {
    return text();
  }
}
