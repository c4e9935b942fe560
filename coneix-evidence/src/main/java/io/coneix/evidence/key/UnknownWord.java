package io.coneix.evidence.key;

import io.coneix.evidence.error.UnusableInput;

/** A recovery word that is not in the list. */
public final class UnknownWord extends UnusableInput {
  private final int position;
  private final String nearest;

  /**
   * Builds the failure. The word is named in the hint only, which goes to the owner's screen: the
   * message may reach a log, and a list with one typing error is nearly the root.
   *
   * @param position 1 to 24
   * @param nearest the word of the list that comes closest
   */
  public UnknownWord(int position, String nearest) {
    super(
        "unknown recovery word",
        "word " + position,
        "a word of the English list of BIP-39",
        "another word",
        "did you mean \"" + nearest + "\"?");
    this.position = position;
    this.nearest = nearest;
  }

  /** Which word, 1 to 24. */
  public int position() {
    return position;
  }

  /** The word of the list that comes closest. */
  public String nearest() {
    return nearest;
  }
}
