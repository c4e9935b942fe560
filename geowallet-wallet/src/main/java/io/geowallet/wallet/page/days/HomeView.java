package io.geowallet.wallet.page.days;

import io.geowallet.wallet.Status;
import io.geowallet.wallet.page.contracts.DuePeriod;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The overview.
 *
 * @param empty true where nothing was recorded yet
 * @param month the month that is summed up: the last with data, in its first days the one before
 * @param newer the month that has begun since, where it has data
 * @param sums of that month
 * @param days the last days, the newest first
 * @param contracts how many contracts stand how
 * @param due the periods that are ready to be reviewed
 * @param status how the wallet stands
 * @param start the path of the day to begin with
 */
public record HomeView(
    boolean empty,
    YearMonth month,
    Optional<YearMonth> newer,
    SumsView sums,
    List<SpanRow> days,
    Contracts contracts,
    List<DuePeriod> due,
    Status status,
    String start,
    String monthPath,
    DropView drop) {
  /**
   * How many contracts stand how.
   *
   * @param open accepted, and not answered yet by the company
   * @param live in force
   * @param ended refused, revoked or past their end
   */
  public record Contracts(long open, long live, long ended) {
    /** All of them. */
    public long all() {
      return open + live + ended;
    }
  }

  /** Copies the lists. */
  public HomeView {
    days = List.copyOf(days);
    due = List.copyOf(due);
  }

  /** True where the wallet has a platform. */
  public boolean connected() {
    return !status.platform().isEmpty();
  }
}
