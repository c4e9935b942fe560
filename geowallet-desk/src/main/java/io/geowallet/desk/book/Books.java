package io.geowallet.desk.book;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the desk's pages show, at one moment. Immutable.
 *
 * @param company the name that the desk was given
 * @param people by reference
 * @param deals by reference
 * @param vehicles by label
 * @param years of one person and vehicle under several contracts
 * @param overlapping paths of answers whose days another contract answers for, too
 * @param unreadableOffers how many stored offers cannot be read, and are left out
 */
public record Books(
    String company,
    Optional<Accredited> accredited,
    List<Person> people,
    List<Deal> deals,
    List<RegisteredVehicle> vehicles,
    List<YearSum> years,
    Set<String> overlapping,
    int unreadableOffers) {
  /** Copies the collections. */
  public Books {
    people = List.copyOf(people);
    deals = List.copyOf(deals);
    vehicles = List.copyOf(vehicles);
    years = List.copyOf(years);
    overlapping = Set.copyOf(overlapping);
  }

  /** True where another contract with the same person answers for a day of {@code told}, too. */
  public boolean overlaps(Told told) {
    return overlapping.contains(told.path());
  }

  /** The years under several contracts that one of {@code told} is a part of. */
  public List<YearSum> years(List<Told> told) {
    return years.stream().filter(y -> told.stream().anyMatch(y::isAbout)).toList();
  }

  /** The invitation with this id. */
  public Optional<Person> person(String id) {
    return people.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The contract with this id. */
  public Optional<Deal> deal(String id) {
    return deals.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** The vehicle with this number. */
  public Optional<RegisteredVehicle> vehicle(int number) {
    return vehicles.stream().filter(v -> v.number() == number).findFirst();
  }

  /** All statements of all contracts. */
  public List<Told> statements() {
    return deals.stream().flatMap(d -> d.statements().stream()).toList();
  }
}
