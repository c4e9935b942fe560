package io.geowallet.wallet.page.days;

import io.geowallet.wallet.typed.TypedTrip;
import io.geowallet.wallet.typed.TypedTripBook;
import io.geowallet.wallet.view.LocalDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The typed trips of a span of days.
 *
 * @param trips in order of time
 * @param add the page on which another is typed in, where the span is a day
 */
public record TypedView(List<TypedTrip> trips, Optional<String> add) {
  private static final long MM_PER_HM = 100_000;

  /** Copies the list. */
  public TypedView {
    trips = List.copyOf(trips);
  }

  static TypedView of(DayContext context, LocalDate from, LocalDate to) {
    TypedTripBook book = new TypedTripBook(context.wallet().holder());
    long fromMs = LocalDay.of(from, context.zone()).startMs();
    long toMs = LocalDay.of(to, context.zone()).endMs();
    boolean oneDay = from.equals(to) && !from.isAfter(context.today());
    Optional<String> add =
        oneDay ? Optional.of(SwitchView.dayPath(from) + "/type") : Optional.empty();
    return new TypedView(book.trips(fromMs, toMs), add);
  }

  /** Whole millimetres of all. */
  public long mm() {
    return trips.stream().mapToLong(TypedView::mm).sum();
  }

  /** Whole millimetres of one. */
  public static long mm(TypedTrip trip) {
    return trip.note().distanceHm() * MM_PER_HM;
  }
}
