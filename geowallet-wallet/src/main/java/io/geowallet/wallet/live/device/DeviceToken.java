package io.geowallet.wallet.live.device;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The password of one phone: 20 random letters and digits, 99 bits, which can be typed.
 *
 * <p>It only ever lets its holder add positions. The wallet keeps a hash of it: nobody guesses so
 * many random bits from that. Prints nothing; thread-safe.
 */
public final class DeviceToken {
  /** Longer passwords are not looked at. */
  private static final int MOST_TYPED = 64;

  /** Small letters and digits, without those that are taken for one another. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 20;
  private static final int GROUP = 5;

  private final SecretBytes letters;

  private DeviceToken(SecretBytes letters) {
    this.letters = letters;
  }

  static DeviceToken random(SecureRandom random) {
    byte[] letters = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      letters[i] = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
    return new DeviceToken(SecretBytes.wrap(letters));
  }

  /** What somebody typed; keyboards make capitals, and hyphens are for the eye only. */
  public static DeviceToken typed(String text) {
    String bounded = text.length() > MOST_TYPED ? "" : text;
    String plain = bounded.strip().replace("-", "").toLowerCase(Locale.ROOT);
    return new DeviceToken(SecretBytes.wrap(plain.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the wallet keeps. */
  Bytes hash() {
    byte[] copy = letters.unsafeReveal(SecretAccess.FOR_CRYPTO);
    return Sha256.labelled("coneix/wallet/device-token/1", Bytes.wrap(copy));
  }

  /** The token in groups of five, for its owner, once. */
  public String reveal(SecretAccess access) {
    String plain = new String(letters.unsafeReveal(access), StandardCharsets.UTF_8);
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < plain.length(); i += GROUP) {
      grouped.append(i == 0 ? "" : "-").append(plain, i, Math.min(plain.length(), i + GROUP));
    }
    return grouped.toString();
  }

  @Override
  public String toString() {
    return "token of a phone";
  }
}
