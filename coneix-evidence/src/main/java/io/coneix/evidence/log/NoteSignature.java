package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;

/**
 * A signature line of a note (C2SP signed-note), unverified.
 *
 * @param name who is said to have signed: not empty, no space, no plus
 * @param keyId the first four bytes of the hash that names signer and key, unsigned
 * @param signature at least one byte; its form follows from the key's kind
 */
public record NoteSignature(String name, int keyId, Bytes signature) {
  /** Refuses a bad name and an empty signature. */
  public NoteSignature {
    if (!NoteText.isKeyName(name) || signature.size() == 0) {
      throw new IllegalArgumentException("bad key name or empty signature");
    }
  }

  /** True where name and key id are {@code key}'s; says nothing of the signature. */
  public boolean claims(VerifierKey key) {
    return name.equals(key.name()) && keyId == key.keyId();
  }
}
