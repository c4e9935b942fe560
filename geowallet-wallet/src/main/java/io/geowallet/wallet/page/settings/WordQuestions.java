package io.geowallet.wallet.page.settings;

import io.coneix.evidence.key.Words;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;

/**
 * Asks for three words at random places, another three after each answer. After some wrong answers
 * it rests: nobody finds words by trying. Thread-safe.
 */
final class WordQuestions {
  static final int ASKED = 3;
  private static final int MOST_WRONG = 5;
  private static final long REST_MS = 600_000;

  private final SecureRandom random;
  private final Clock clock;
  private int number;
  private List<Integer> places = List.of();
  private int wrong;
  private long restUntilMs;

  WordQuestions(SecureRandom random, Clock clock) {
    this.random = random;
    this.clock = clock;
  }

  /**
   * A fresh question.
   *
   * @throws TooManyWrongWords where it rests
   */
  synchronized WordsView ask(boolean wrongBefore) {
    requireRested();
    TreeSet<Integer> drawn = new TreeSet<>();
    while (drawn.size() < ASKED) {
      drawn.add(random.nextInt(Words.COUNT) + 1);
    }
    number++;
    places = List.copyOf(drawn);
    return new WordsView(number, places, wrongBefore);
  }

  /** The places of a question that was not answered yet; none where it is an old one. */
  synchronized List<Integer> takePlaces(String asked) {
    requireRested();
    List<Integer> current = asked.equals(Integer.toString(number)) ? places : List.of();
    places = List.of();
    return current;
  }

  synchronized void countWrong() {
    wrong++;
    if (wrong >= MOST_WRONG) {
      wrong = 0;
      restUntilMs = clock.millis() + REST_MS;
    }
  }

  private void requireRested() {
    if (clock.millis() < restUntilMs) {
      throw new TooManyWrongWords();
    }
  }
}
