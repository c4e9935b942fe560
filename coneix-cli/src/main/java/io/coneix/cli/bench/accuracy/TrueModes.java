package io.coneix.cli.bench.accuracy;

import io.geowallet.mobility.Mode;
import java.util.Map;
import java.util.Optional;

/** The truth's words for modes, and their families. Stateless. */
final class TrueModes {
  private static final Map<String, Mode> MODES =
      Map.of(
          "WALKING", Mode.WALK,
          "BICYCLING", Mode.BICYCLE,
          "E_BIKE", Mode.BICYCLE,
          "ESCOOTER", Mode.E_SCOOTER,
          "CAR", Mode.CAR,
          "BUS", Mode.BUS,
          "TRAIN", Mode.TRAIN,
          "SUBWAY", Mode.SUBWAY,
          "LIGHT_RAIL", Mode.TRAM);

  private TrueModes() {}

  /** The mode of a leg; none for a wait. */
  static Optional<Mode> of(TrueLeg leg) {
    return Optional.ofNullable(MODES.get(leg.mode()));
  }

  /** Walk, cycle or scooter, road, rail, or something else. */
  static String family(Mode mode) {
    return switch (mode) {
      case WALK, RUN -> "walk";
      case BICYCLE, E_SCOOTER -> "cycle";
      case CAR, BUS, MOTORCYCLE -> "road";
      case TRAIN, TRAM, SUBWAY -> "rail";
      case FERRY, PLANE, UNKNOWN -> "other";
    };
  }
}
