package io.coneix.holder.archive;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.holder.key.HolderKeys;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a segment, as it lies in the blind store: 32 random bytes, then AES-256-GCM under a
 * key that these make one that is used once.
 *
 * @param part its place among the pieces of the segment, from 0
 * @param parts how many pieces the segment has
 */
record Blob(int part, int parts, Bytes content) {
  /** Every blob's size in bytes. A day's nodes and the fixes of a day of travel fit into one. */
  static final int SIZE = 256 << 10;

  private static final int SALT_SIZE = 32;
  private static final int VERSION = 1;
  private static final int MARK = 0x80;

  /** Room for the array's head and the two numbers. */
  private static final int FRAME = 24;

  /** What one blob holds of a segment. */
  static final int CONTENT = SIZE - SALT_SIZE - OneTimeAead.TAG_SIZE - FRAME;

  /** The pieces of an encoded segment. */
  static List<Blob> cut(Bytes segment) {
    int parts = Math.max(1, (segment.size() + CONTENT - 1) / CONTENT);
    List<Blob> blobs = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      int to = Math.min(segment.size(), (i + 1) * CONTENT);
      blobs.add(new Blob(i, parts, segment.slice(i * CONTENT, to)));
    }
    return blobs;
  }

  Bytes seal(HolderKeys keys, long number, SecureRandom random) {
    Bytes text = encode();
    byte[] padded = Arrays.copyOf(text.unsafeArray(), SIZE - SALT_SIZE - OneTimeAead.TAG_SIZE);
    padded[text.size()] = (byte) MARK;
    byte[] fresh = new byte[SALT_SIZE];
    random.nextBytes(fresh);
    Bytes salt = Bytes.wrap(fresh);
    SecretBytes key = keys.blobKey(number, salt);
    Bytes ciphertext = OneTimeAead.seal(key, Bytes.wrap(padded), salt);
    key.wipe();
    return Bytes.concat(salt, ciphertext);
  }

  /** Opens blob {@code number}; empty where it is none of this wallet's. */
  static Optional<Blob> open(HolderKeys keys, long number, Bytes stored) {
    if (stored.size() != SIZE) {
      return Optional.empty();
    }
    Bytes salt = stored.slice(0, SALT_SIZE);
    SecretBytes key = keys.blobKey(number, salt);
    Optional<Bytes> padded = OneTimeAead.open(key, stored.slice(SALT_SIZE, SIZE), salt);
    key.wipe();
    return padded.map(Blob::decode);
  }

  private static Blob decode(Bytes padded) {
    int end = padded.size() - 1;
    while (padded.at(end) == 0) {
      end--;
    }
    return decodeText(padded.slice(0, end));
  }

  /** The plaintext, without what fills it up. */
  Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION), CborValue.of(part), CborValue.of(parts), CborValue.of(content)));
  }

  static Blob decodeText(Bytes text) {
    Fields fields = Cbor.fields("archive blob", text);
    fields.version(VERSION);
    int part = fields.int32("part", 0, Integer.MAX_VALUE);
    int parts = fields.int32("parts", part + 1, Integer.MAX_VALUE);
    Bytes content = fields.bytes("content", 0, CONTENT);
    fields.end();
    return new Blob(part, parts, content);
  }
}
