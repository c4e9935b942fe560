package io.coneix.contract.check;

import io.coneix.contract.offer.Offer;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The running totals that a run begins with: those of the latest earlier run of the same civil year
 * that carries some. A run that failed before it knew them carries none, and has changed none.
 */
public final class PreviousTotals {
  private PreviousTotals() {}

  /** The totals for a run of period {@code periodIndex}; empty for the year's first. */
  public static Optional<Bytes> find(Offer offer, List<Statement> earlier, int periodIndex) {
    return earlier.stream()
        .filter(s -> sameYear(offer, s.periodIndex(), periodIndex))
        .flatMap(s -> s.outcome().carriedTotals().stream())
        .reduce((before, after) -> after);
  }

  private static boolean sameYear(Offer offer, int a, int b) {
    List<Period> periods = offer.records().periods();
    // A run can have failed because its period was none of the offer's.
    return a < periods.size() && year(periods.get(a)) == year(periods.get(b));
  }

  /** The civil year of a period's first local date; a program refuses a period across two. */
  private static int year(Period period) {
    return LocalDate.ofEpochDay(period.fromDay()).getYear();
  }

  /** The decoded totals, which an honest enclave has checked against the schema. */
  static Optional<Totals> decode(Offer offer, Optional<Bytes> encoded) {
    Optional<Totals> totals = encoded.map(Totals::decode);
    totals.ifPresent(offer.program().schema()::check);
    return totals;
  }
}
