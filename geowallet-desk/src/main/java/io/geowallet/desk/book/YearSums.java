package io.geowallet.desk.book;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.error.Failure;
import io.geowallet.programs.mileage.AllowanceScale;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.ScaleCodec;
import io.geowallet.programs.mileage.Vehicle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the years that one person drove one vehicle under several contracts. Not thread-safe. */
final class YearSums {
  private final Set<Kind> unnamed = new HashSet<>();
  private final Map<Car, List<Part>> parts = new LinkedHashMap<>();

  private YearSums() {}

  /** A kind of vehicle that a person drove in a year. */
  private record Kind(String reference, int year, Vehicle vehicle) {}

  /** A vehicle of that kind; without a number where a contract names none of the register. */
  private record Car(Kind kind, Optional<Integer> number) {}

  private record Part(Deal deal, Told told) {}

  /** The years with more than one contract, by reference, year and vehicle. */
  static List<YearSum> of(Collection<Deal> deals) {
    YearSums sums = new YearSums();
    List<Part> all =
        deals.stream()
            .flatMap(d -> d.statements().stream().filter(Told::counts).map(t -> new Part(d, t)))
            .toList();
    all.forEach(sums::note);
    all.forEach(
        part -> sums.parts.computeIfAbsent(sums.car(part), c -> new ArrayList<>()).add(part));
    return sums.parts.entrySet().stream()
        .flatMap(e -> sum(e.getKey().kind(), e.getValue()).stream())
        .sorted(
            Comparator.comparing(YearSum::reference)
                .thenComparing(YearSum::year)
                .thenComparing(s -> s.use().key()))
        .toList();
  }

  private static Kind kind(Part part) {
    int year = part.told().answer().orElseThrow().year();
    return new Kind(part.told().reference(), year, part.told().use().vehicle());
  }

  private void note(Part part) {
    if (part.told().use().registered().isEmpty()) {
      unnamed.add(kind(part));
    }
  }

  /** Where a contract does not say which of two alike it is about, they are taken for one. */
  private Car car(Part part) {
    Kind kind = kind(part);
    Optional<Integer> number =
        unnamed.contains(kind)
            ? Optional.empty()
            : part.told().use().registered().map(RegisteredVehicle::number);
    return new Car(kind, number);
  }

  private static Optional<YearSum> sum(Kind kind, List<Part> of) {
    int contracts = (int) of.stream().map(p -> p.deal().id()).distinct().count();
    if (contracts < 2) {
      return Optional.empty();
    }
    Part last = of.stream().max(Comparator.comparing(p -> p.told().month())).orElseThrow();
    Sums sums = Sums.of(of.stream().map(Part::told).toList());
    return scaleCents(last.deal(), kind.vehicle(), sums.hm())
        .map(
            scale ->
                new YearSum(
                    kind.reference(),
                    kind.year(),
                    last.told().use(),
                    contracts,
                    sums.hm(),
                    sums.cents(),
                    scale,
                    of.stream().map(p -> p.told().path()).collect(Collectors.toSet())));
  }

  /** By the scale that the contract pins; empty where it cannot be read. */
  private static Optional<Long> scaleCents(Deal deal, Vehicle vehicle, long hm) {
    try {
      return deal.signed().vouchers().tables().stream()
          .filter(t -> t.name().equals(MileageProgram.SCALE))
          .findFirst()
          .map(YearSums::scale)
          .map(scale -> scale.yearAmountCents(vehicle, hm));
    } catch (Failure | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static AllowanceScale scale(Vouchers.NamedTable table) {
    Sign1 signed = Sign1.decode(ObjectType.TABLE, table.signed());
    return ScaleCodec.decode(TableDocument.decode(signed.unverifiedPayload()).content());
  }
}
