package io.geowallet.wallet.page.settings;

import java.util.List;

/**
 * The question for three of the 24 words.
 *
 * @param number of the question, by which its answer is known
 * @param places of the words, 1 to 24, ascending
 * @param wrong true where the answer before was wrong
 */
public record WordsView(int number, List<Integer> places, boolean wrong) {
  /** Copies the list. */
  public WordsView {
    places = List.copyOf(places);
  }
}
