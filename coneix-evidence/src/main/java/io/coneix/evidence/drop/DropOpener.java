package io.coneix.evidence.drop;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import java.util.Optional;

/** Opens posted bodies. Never throws on hostile bytes. Stateless; thread-safe. */
public final class DropOpener {
  private DropOpener() {}

  /** A plaintext with the one subkey that opens it. */
  public record Opened(Bytes plaintext, SecretBytes subkey) {}

  /** Opens with the device's key, as the wallet does; asks nothing of the plaintext. */
  public static Optional<Opened> withKey(SecretBytes key, Bytes body) {
    return DropEnvelope.read(body)
        .flatMap(
            envelope -> {
              SecretBytes subkey = SecretBox.subkey(key, envelope.nonce());
              return SecretBox.open(subkey, envelope.nonce(), envelope.box())
                  .map(plaintext -> new Opened(plaintext, subkey));
            });
  }

  /**
   * Opens with the subkey of one drop, as enclave and verifier do; empty too where the plaintext
   * does not begin with the client's fixed bytes, so that there is one reading only (THREATS, T48).
   */
  public static Optional<Bytes> withSubkey(DropClient client, SecretBytes subkey, Bytes body) {
    return DropEnvelope.read(body)
        .flatMap(envelope -> SecretBox.open(subkey, envelope.nonce(), envelope.box()))
        .filter(client::begins);
  }
}
