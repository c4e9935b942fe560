package io.geowallet.wallet.live.device;

import java.util.regex.Pattern;

/**
 * What the wallet's owner calls a phone: 1 to 32 small letters, digits and hyphens, since it has to
 * be typed in there as the user's name.
 */
public record DeviceName(String text) {
  private static final Pattern PATTERN = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,31}");
  private static final int MOST = 32;

  /**
   * Checks the characters.
   *
   * @throws UnusableDeviceName where they are others
   */
  public DeviceName {
    if (!isName(text)) {
      throw new UnusableDeviceName();
    }
  }

  /** True where {@code text} is a name. */
  public static boolean isName(String text) {
    return text.length() <= MOST && PATTERN.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
