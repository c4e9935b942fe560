package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;

/**
 * Signs the texts of notes with Ed25519 (C2SP signed-note, type 0x01). Thread-safe.
 *
 * @param name the signer's name; a log's is its origin
 * @param key the private key
 */
public record NoteSigner(String name, Ed25519PrivateKey key) {
  /** Refuses a name that no note can carry. */
  public NoteSigner {
    if (!NoteText.isKeyName(name)) {
      throw new IllegalArgumentException("bad key name");
    }
  }

  /** The public half. */
  public VerifierKey verifierKey() {
    return new VerifierKey(name, VerifierKey.Kind.ED25519, key.publicKey());
  }

  /** The signature line for {@code text}, which must end in a newline. */
  public NoteSignature sign(String text) {
    return new NoteSignature(name, verifierKey().keyId(), signature(text));
  }

  /**
   * The bare signature of a checkpoint, 64 bytes. The caller has made sure that the checkpoint
   * follows from every one that was signed before.
   */
  public Bytes sign(Checkpoint checkpoint) {
    return signature(checkpoint.text());
  }

  private Bytes signature(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("text of a note without a newline at its end");
    }
    return key.sign(Bytes.utf8(text));
  }
}
