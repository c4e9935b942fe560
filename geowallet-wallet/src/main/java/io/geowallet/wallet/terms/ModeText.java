package io.geowallet.wallet.terms;

import io.geowallet.mobility.Mode;
import java.util.Locale;

/** Means of transport in words. Stateless. */
public final class ModeText {
  private ModeText() {}

  /** One word or two, in small letters. */
  public static String of(Mode mode, Language language) {
    String english = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return language.pick(english, french(mode));
  }

  private static String french(Mode mode) {
    return switch (mode) {
      case WALK -> "à pied";
      case RUN -> "en courant";
      case BICYCLE -> "vélo";
      case E_SCOOTER -> "trottinette électrique";
      case MOTORCYCLE -> "moto";
      case CAR -> "voiture";
      case BUS -> "bus";
      case TRAM -> "tram";
      case TRAIN -> "train";
      case SUBWAY -> "métro";
      case FERRY -> "bac";
      case PLANE -> "avion";
      case UNKNOWN -> "inconnu";
    };
  }
}
