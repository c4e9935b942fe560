package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.MalformedCbor;

/**
 * An entry of the log: a name that the log accepts once, and a body, both of 32 bytes.
 *
 * <p>Entries of all kinds look alike: uniform bytes that say nothing without the object.
 *
 * @param name 32 bytes
 * @param body 32 bytes
 */
public record LogEntry(Bytes name, Bytes body) {
  /** Length of an encoded entry in bytes. */
  public static final int SIZE = 2 * Sha256.SIZE;

  /** Refuses a name or body of another length. */
  public LogEntry {
    if (name.size() != Sha256.SIZE || body.size() != Sha256.SIZE) {
      throw new IllegalArgumentException(
          "name of " + name.size() + " and body of " + body.size() + " bytes, needed 32 each");
    }
  }

  /**
   * The entry of a public object: its name follows from kind and hash, its body is the hash.
   *
   * @param objectHash SHA-256 of the encoded object
   */
  public static LogEntry ofObject(EntryKind kind, Bytes objectHash) {
    return new LogEntry(Sha256.labelled(kind.label(), objectHash), objectHash);
  }

  /**
   * Reads name and body, one after the other.
   *
   * @throws MalformedCbor where there are not exactly {@value #SIZE} bytes
   */
  public static LogEntry decode(Bytes encoded) {
    if (encoded.size() != SIZE) {
      throw new MalformedCbor("log entry", SIZE + " bytes", encoded.size() + " bytes");
    }
    return new LogEntry(encoded.slice(0, Sha256.SIZE), encoded.slice(Sha256.SIZE, SIZE));
  }

  /** Name and body, one after the other: what the Merkle leaf hash is over. */
  public Bytes encode() {
    return Bytes.concat(name, body);
  }
}
