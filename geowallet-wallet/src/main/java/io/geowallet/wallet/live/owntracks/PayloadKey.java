package io.geowallet.wallet.live.owntracks;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
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
  public static final int MOST_CHARS = SecretBox.KEY_BYTES;

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

  /** What {@code data} holds: Base64 of a nonce and a box. Empty where it was not made with this. */
  Optional<byte[]> open(String data) {
    byte[] sealed;
    try {
      sealed = Base64.getDecoder().decode(data);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (sealed.length < SecretBox.NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, SecretBox.NONCE_BYTES);
    byte[] box = Arrays.copyOfRange(sealed, SecretBox.NONCE_BYTES, sealed.length);
    return SecretBox.open(box, nonce, padded());
  }

  /** As the application seals, for tests and tools: Base64 of the nonce and the box. */
  public String seal(byte[] message, byte[] nonce) {
    byte[] box = SecretBox.seal(message, nonce, padded());
    byte[] sealed = Arrays.copyOf(nonce, nonce.length + box.length);
    System.arraycopy(box, 0, sealed, nonce.length, box.length);
    return Base64.getEncoder().encodeToString(sealed);
  }

  private SecretBytes padded() {
    byte[] bytes = letters.unsafeReveal(SecretAccess.FOR_CRYPTO);
    return SecretBytes.wrap(Arrays.copyOf(bytes, SecretBox.KEY_BYTES));
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
