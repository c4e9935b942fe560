package io.geowallet.wallet.page.days;

import io.geowallet.mobility.Mode;
import io.geowallet.wallet.view.ModeSums;
import java.util.List;
import java.util.Locale;

/** How modes look. Several share a colour; the word beside it tells them apart. Stateless. */
public final class Modes {
  /** The colours in the order of charts: names of classes in the style sheet. */
  static final List<String> COLOURS =
      List.of("car", "motorcycle", "train", "bicycle", "walk", "other");

  private Modes() {}

  /** The name of a mode's colour. */
  public static String colour(Mode mode) {
    return switch (mode) {
      case CAR, BUS -> "car";
      case MOTORCYCLE -> "motorcycle";
      case TRAIN, TRAM, SUBWAY -> "train";
      case BICYCLE, E_SCOOTER -> "bicycle";
      case WALK, RUN -> "walk";
      case FERRY, PLANE, UNKNOWN -> "other";
    };
  }

  /** The name of its icon. */
  public static String icon(Mode mode) {
    String colour = colour(mode);
    return colour.equals("other") ? "move" : colour;
  }

  /** The key of its word. */
  public static String key(Mode mode) {
    return "mode." + mode.name().toLowerCase(Locale.ROOT);
  }

  /** Millimetres of all modes of one colour. */
  static long mm(ModeSums sums, String colour) {
    return sums.byMode().entrySet().stream()
        .filter(e -> colour(e.getKey()).equals(colour))
        .mapToLong(e -> e.getValue().mm())
        .sum();
  }
}
