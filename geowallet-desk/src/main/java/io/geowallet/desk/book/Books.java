package io.geowallet.desk.book;

import java.util.List;
import java.util.Optional;

/**
 * All that the desk's pages show, at one moment. Immutable.
 *
 * @param company the name that the desk was given
 * @param people by reference
 * @param deals by reference
 * @param vehicles by label
 * @param unreadableOffers how many stored offers cannot be read, and are left out
 */
public record Books(
    String company,
    Optional<Accredited> accredited,
    List<Person> people,
    List<Deal> deals,
    List<RegisteredVehicle> vehicles,
    int unreadableOffers) {
  /** Copies the lists. */
  public Books {
    people = List.copyOf(people);
    deals = List.copyOf(deals);
    vehicles = List.copyOf(vehicles);
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
