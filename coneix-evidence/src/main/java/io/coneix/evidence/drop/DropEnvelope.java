package io.coneix.evidence.drop;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.json.FlatJson;
import java.util.Optional;

/**
 * What an OwnTracks application posts under payload encryption: {@code
 * {"_type":"encrypted","data":BASE64}}, where the bytes are the nonce and NaCl's secret box
 * (owntracks.org/booklet, "Payload encryption"; owntracks/android, {@code
 * model/EncryptionProvider.kt}; owntracks/ios, {@code Connection.m}). Other members are passed
 * over: the Android application adds {@code _id}.
 *
 * @param nonce {@value SecretBox#NONCE_SIZE} bytes
 * @param box tag and ciphertext
 */
public record DropEnvelope(Bytes nonce, Bytes box) {
  private static final int MIN_DATA = SecretBox.NONCE_SIZE + SecretBox.TAG_SIZE;

  /** Reads a posted body; empty where it is none. Never throws on hostile bytes. */
  public static Optional<DropEnvelope> read(Bytes body) {
    if (body.size() > DropBox.MAX_BODY) {
      return Optional.empty();
    }
    return FlatJson.read(body)
        .filter(json -> json.text("_type").filter("encrypted"::equals).isPresent())
        .flatMap(json -> json.text("data"))
        .flatMap(DropEnvelope::data);
  }

  private static Optional<DropEnvelope> data(String base64) {
    Bytes data;
    try {
      data = Bytes.fromBase64(base64);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (data.size() < MIN_DATA) {
      return Optional.empty();
    }
    return Optional.of(
        new DropEnvelope(
            data.slice(0, SecretBox.NONCE_SIZE), data.slice(SecretBox.NONCE_SIZE, data.size())));
  }

  /** The body as the Android application writes it. */
  public Bytes encode() {
    return Bytes.utf8(
        "{\"_type\":\"encrypted\",\"data\":\"" + Bytes.concat(nonce, box).base64() + "\"}");
  }
}
