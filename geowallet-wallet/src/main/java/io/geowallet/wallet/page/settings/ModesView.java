package io.geowallet.wallet.page.settings;

import io.geowallet.mobility.Mode;
import io.geowallet.wallet.page.days.Modes;
import io.geowallet.wallet.trips.ModeHabits;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The modes that can be switched off, each with whether it is used. */
public record ModesView(List<Choice> choices) {
  /**
   * A mode.
   *
   * @param word its name in the form
   * @param key of its word
   */
  public record Choice(String word, String key, boolean used) {}

  /** Copies the list. */
  public ModesView {
    choices = List.copyOf(choices);
  }

  static ModesView of(Set<Mode> never) {
    return new ModesView(
        Arrays.stream(Mode.values())
            .filter(mode -> !ModeHabits.ALWAYS.contains(mode))
            .map(mode -> new Choice(mode.name(), Modes.key(mode), !never.contains(mode)))
            .toList());
  }
}
