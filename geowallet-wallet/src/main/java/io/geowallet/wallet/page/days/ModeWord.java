package io.geowallet.wallet.page.days;

import io.geowallet.mobility.Mode;
import java.util.Arrays;
import java.util.Optional;

/** The names of modes in forms. Stateless. */
public final class ModeWord {
  private ModeWord() {}

  /**
   * The mode of a word; empty for no word.
   *
   * @throws TripChanged where no mode has it: the page is older than the program
   */
  public static Optional<Mode> of(String word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Mode.values())
            .filter(mode -> mode != Mode.UNKNOWN && mode.name().equals(word))
            .findFirst()
            .orElseThrow(TripChanged::new));
  }
}
