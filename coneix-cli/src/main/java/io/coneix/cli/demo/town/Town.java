package io.coneix.cli.demo.town;

import java.util.List;

/**
 * A finished town. Immutable; safe for use by several threads.
 *
 * @param name its name
 * @param map everything that is drawn
 * @param roads the roads of the map, for routing
 * @param places the doors that the month's trips lead to
 */
public record Town(String name, TownMap map, RoadGraph roads, List<Place> places) {
  /** Copies the list. */
  public Town {
    places = List.copyOf(places);
  }

  /** The town of a seed; the same on every machine. */
  public static Town of(long seed) {
    return new TownPlanner(seed).build();
  }

  /**
   * The place with this key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Place place(String key) {
    return places.stream()
        .filter(p -> p.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no place '" + key + "' in " + name));
  }
}
