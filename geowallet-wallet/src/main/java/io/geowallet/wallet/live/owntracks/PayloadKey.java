package io.geowallet.wallet.live.owntracks;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The encryption key of one phone's OwnTracks: up to 32 characters, which the application pads with
 * binary zeros to the key of a {@link SecretBox} (owntracks.org/booklet/features/encrypt). Ours has
 * all 32, so 158 random bits. Prints nothing; thread-safe.
 */
public final class PayloadKey {
  /** The longest that the application takes. */
  public static final int MOST_CHARS = SecretBox.KEY_SIZE;

  /** Small letters and digits, without those that are taken for one another. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final SecretBytes letters;

  private PayloadKey(SecretBytes letters) {
    this.letters = letters;
  }

  /** A new one. */
  public static PayloadKey random(SecureRandom random) {
    byte[] letters = new byte[MOST_CHARS];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
    return new PayloadKey(SecretBytes.wrap(letters));
  }

  /** As the store has it. */
  public static PayloadKey of(Bytes letters) {
    return new PayloadKey(SecretBytes.of(letters.toArray()));
  }

  /** For the store, which seals it. */
  public Bytes letters() {
    return Bytes.wrap(letters.reveal(SecretAccess.FOR_SEALED_ENCODING));
  }

  /** For its owner, to be typed in. */
  public String reveal(SecretAccess access) {
    return new String(letters.unsafeReveal(access), StandardCharsets.US_ASCII);
  }

  /**
   * What {@code data} holds: Base64 of a nonce and a box. Empty where it was not made with this.
   */
  Optional<byte[]> open(String data) {
    byte[] sealed;
    try {
      sealed = Base64.getDecoder().decode(data);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (sealed.length < SecretBox.NONCE_SIZE) {
      return Optional.empty();
    }
    Bytes all = Bytes.wrap(sealed);
    Bytes nonce = all.slice(0, SecretBox.NONCE_SIZE);
    Bytes box = all.slice(SecretBox.NONCE_SIZE, all.size());
    return SecretBox.open(SecretBox.subkey(padded(), nonce), nonce, box).map(Bytes::toArray);
  }

  /** As the application seals, for tests and phones that are simulated. */
  public String seal(byte[] message, Bytes nonce) {
    Bytes box = SecretBox.seal(padded(), nonce, Bytes.wrap(message));
    return Base64.getEncoder().encodeToString(Bytes.concat(nonce, box).toArray());
  }

  private SecretBytes padded() {
    byte[] bytes = letters.unsafeReveal(SecretAccess.FOR_CRYPTO);
    return SecretBytes.wrap(Arrays.copyOf(bytes, SecretBox.KEY_SIZE));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PayloadKey that && letters.equals(that.letters);
  }

  @Override
  public int hashCode() {
    return letters.hashCode();
  }

  @Override
  public String toString() {
    return "encryption key of a phone";
  }
}
