package io.geowallet.wallet.page.days;

/** Titles begin with a capital; weekdays and months of French do not. Stateless. */
final class Titles {
  private Titles() {}

  /** The text with a capital first. */
  static String of(String text) {
    int end = text.offsetByCodePoints(0, 1);
    return Character.toString(Character.toTitleCase(text.codePointAt(0))) + text.substring(end);
  }
}
