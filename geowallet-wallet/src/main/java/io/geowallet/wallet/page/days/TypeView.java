package io.geowallet.wallet.page.days;

import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.wallet.typed.TypedTrip;
import io.geowallet.wallet.typed.TypedTripForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The form in which a trip is typed.
 *
 * @param form what was typed so far
 * @param problem the field that cannot be used, or why the trip was not kept
 */
public record TypeView(TypedTripForm form, Optional<String> problem) {
  private static final List<Mode> MODES =
      List.of(Mode.CAR, Mode.MOTORCYCLE, Mode.BICYCLE, Mode.E_SCOOTER, Mode.BUS, Mode.TRAIN);

  static TypeView empty(LocalDate date) {
    return new TypeView(
        new TypedTripForm(date, "", "", "", "", "", "", ModeNote.word(Mode.CAR)), Optional.empty());
  }

  static TypeView of(TypedTripForm form, String problem) {
    return new TypeView(form, Optional.of(problem));
  }

  /** The page's day. */
  public LocalDate date() {
    return form.date();
  }

  /** The path of that day's page. */
  public String day() {
    return SwitchView.dayPath(date());
  }

  /** What can be chosen. */
  public List<Mode> modes() {
    return MODES;
  }

  /** The word of a mode in the form. */
  public String word(Mode mode) {
    return ModeNote.word(mode);
  }

  /** Most characters of a text. */
  public int most() {
    return TypedTrip.MOST_TEXT;
  }

  /** True where {@code field} cannot be used. */
  public boolean isBad(String field) {
    return problem.filter(field::equals).isPresent();
  }
}
