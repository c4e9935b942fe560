package io.geowallet.wallet.page.days;

import io.geowallet.wallet.typed.TypedTrip;
import io.geowallet.wallet.typed.TypedTripBook;
import io.geowallet.wallet.view.LocalDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The typed trips of a span of days.
 *
 * @param trips in order of time
 * @param overtaken those of them that count no longer, since positions were recorded meanwhile
 * @param add the page on which another is typed in, where the span is a day
 */
public record TypedView(List<TypedTrip> trips, Set<TypedTrip> overtaken, Optional<String> add) {
  private static final long MM_PER_HM = 100_000;

  /** Copies the lists. */
  public TypedView {
    trips = List.copyOf(trips);
    overtaken = Set.copyOf(overtaken);
  }

  static TypedView of(DayContext context, LocalDate from, LocalDate to) {
    TypedTripBook book = new TypedTripBook(context.wallet().holder());
    long fromMs = LocalDay.of(from, context.zone()).startMs();
    long toMs = LocalDay.of(to, context.zone()).endMs();
    boolean oneDay = from.equals(to) && !from.isAfter(context.today());
    Optional<String> add =
        oneDay ? Optional.of(SwitchView.dayPath(from) + "/type") : Optional.empty();
    List<TypedTrip> trips = book.trips(fromMs, toMs);
    return new TypedView(trips, book.overtaken(trips), add);
  }

  /** How many can count. */
  public int counting() {
    return trips.size() - overtaken.size();
  }

  /** Whole millimetres of those that can count. */
  public long mm() {
    return trips.stream().filter(t -> !overtaken.contains(t)).mapToLong(TypedView::mm).sum();
  }

  /** Whole millimetres of one. */
  public static long mm(TypedTrip trip) {
    return trip.note().distanceHm() * MM_PER_HM;
  }
}
