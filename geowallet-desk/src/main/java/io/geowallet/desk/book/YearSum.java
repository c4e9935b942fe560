package io.geowallet.desk.book;

import java.util.Set;

/**
 * One person's year with one vehicle under several contracts. Each contract counts kilometres from
 * 0 on, so its lowest ones bring the highest rate anew; the scale is for the year as a whole.
 *
 * @param reference the company's own reference for the person
 * @param use the vehicle
 * @param contracts how many contracts have statements in the year, 2 at least
 * @param hm distance of all statements together, in units of 0.1 km
 * @param cents what the statements say together
 * @param scaleCents what the scale gives for that distance in one year
 * @param paths where the statements stand in the pages
 */
public record YearSum(
    String reference,
    int year,
    VehicleUse use,
    int contracts,
    long hm,
    long cents,
    long scaleCents,
    Set<String> paths) {
  /** Copies the set. */
  public YearSum {
    paths = Set.copyOf(paths);
  }

  /** Cents that the statements say beyond what the scale gives; below 0 where they say less. */
  public long beyondCents() {
    return cents - scaleCents;
  }

  /** True where {@code told} is one of the statements. */
  public boolean isAbout(Told told) {
    return paths.contains(told.path());
  }
}
