package io.geowallet.desk.book;

import io.coneix.contract.scope.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds days that two contracts with one person are both about. Stateless. */
final class Overlaps {
  private Overlaps() {}

  /** True where a day lies in both. */
  static boolean overlap(Period one, Period other) {
    return one.fromDay() < other.toDay() && other.fromDay() < one.toDay();
  }

  /** The paths of answers whose days another contract with the same person answers for, too. */
  static Set<String> of(Collection<Deal> deals) {
    Map<String, List<Told>> byReference =
        deals.stream()
            .flatMap(d -> d.statements().stream())
            .filter(t -> t.answer().isPresent())
            .collect(Collectors.groupingBy(Told::reference, HashMap::new, Collectors.toList()));
    Set<String> paths = new HashSet<>();
    for (List<Told> ofOne : byReference.values()) {
      ofOne.stream()
          .filter(t -> ofOne.stream().anyMatch(other -> isSecond(t, other)))
          .forEach(t -> paths.add(t.path()));
    }
    return paths;
  }

  private static boolean isSecond(Told told, Told other) {
    return !told.contractId().equals(other.contractId()) && overlap(told.period(), other.period());
  }
}
