package io.geowallet.wallet.retention;

import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.retention.RecordRetention;
import io.coneix.holder.run.HeldRun;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.wallet.view.DayBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * How long this computer keeps positions, and their removal. Without a wish everything is kept.
 * Thread-safe.
 *
 * <p>What an open contract may still be asked about is kept, however old it is. Nodes and hashes
 * stay, so nothing that was proved is lost; so do the days' trips as this computer has worked them
 * out, without their lines, and the inputs of answers that were given.
 */
public final class RetentionBook {
  private static final Bytes KEY = RowKeys.of("position-retention");
  private static final Bytes DONE = RowKeys.of("positions-removed-before");
  private static final int DAYS_AT_ONCE = 31;

  private final Holder holder;
  private final Table settings;
  private final Table local;

  /** Of a wallet. */
  public RetentionBook(Holder holder) {
    this.holder = holder;
    this.settings = holder.context().store().table(TableId.SETTING);
    this.local = holder.context().store().table(TableId.LOCAL);
  }

  /** How long positions are kept; empty where all are. */
  public Optional<Retention> get() {
    return settings.get(KEY).map(Retention::decode);
  }

  /** Keeps them so long; nothing is removed before {@link #apply}. */
  public void set(Retention retention) {
    settings.put(KEY, retention.encode());
  }

  /** Keeps everything from now on; what was removed stays removed. */
  public void clear() {
    settings.delete(KEY);
  }

  /**
   * What {@link #apply} would remove.
   *
   * @param slots quarters of an hour with positions that are older and needed by nobody
   * @param needed those that are older and stay for open contracts
   * @param first the first day that is kept
   */
  public record Preview(long slots, long needed, LocalDate first) {}

  /**
   * What a wish would remove: of all that is still there, since older slots stay as long as a
   * contract needs them, and a file may bring in others.
   */
  public Preview preview(Retention retention) {
    Instant now = holder.context().clock().instant();
    Slot cut = retention.firstKeptSlot(now);
    SlotSet old = positions().removable(slot -> slot.compareTo(cut) < 0);
    SlotSet needed = old.intersect(needed(now));
    return new Preview(old.size() - needed.size(), needed.size(), retention.firstKept(now));
  }

  private RecordRetention positions() {
    return new RecordRetention(holder, Category.POSITION);
  }

  /** Slots before it were removed as far as nobody needed them. */
  public Slot removedBefore() {
    return new Slot(local.get(DONE).map(value -> (int) RowKeys.number(value)).orElse(0));
  }

  /**
   * Removes what is older and needed by nobody.
   *
   * @param progress is told how many records were removed so far
   * @return how many were removed
   */
  public long apply(LongConsumer progress) {
    Optional<Retention> retention = get();
    if (retention.isEmpty()) {
      return 0;
    }
    Instant now = holder.context().clock().instant();
    Slot cut = retention.get().firstKeptSlot(now);
    SlotSet needed = needed(now);
    List<DayBook> books = DayBook.ofAllZones(holder, retention.get().zone());
    LocalDate last = retention.get().firstKept(now).plusDays(1);
    books.forEach(book -> inPieces(days(book, last), book::days));
    long removed =
        positions().remove(slot -> slot.compareTo(cut) < 0 && !needed.contains(slot), progress);
    books.forEach(book -> inPieces(days(book, last), book::forgetLines));
    if (cut.compareTo(removedBefore()) > 0) {
      local.put(DONE, RowKeys.of(cut.number()));
    }
    return removed;
  }

  /**
   * The days whose positions may go now, and the one after, of which a trip may have begun before:
   * their trips are worked out while that can be done.
   */
  private static List<LocalDate> days(DayBook book, LocalDate last) {
    return book.first().stream()
        .filter(first -> !first.isAfter(last))
        .flatMap(first -> first.datesUntil(last.plusDays(1)))
        .toList();
  }

  /** A month at a time: positions are read for so many days in one go. */
  private static void inPieces(List<LocalDate> days, BiConsumer<LocalDate, LocalDate> work) {
    for (int from = 0; from < days.size(); from += DAYS_AT_ONCE) {
      int to = Math.min(days.size(), from + DAYS_AT_ONCE) - 1;
      work.accept(days.get(from), days.get(to));
    }
  }

  /** The slots of all periods that may still be asked about. */
  private SlotSet needed(Instant now) {
    SlotSet needed = SlotSet.EMPTY;
    for (HeldContract held : holder.contracts().contracts().all()) {
      boolean open =
          held.state() == ContractState.ACCEPTED || held.state() == ContractState.CONCLUDED;
      if (open && now.getEpochSecond() <= held.offer().untilSec()) {
        needed = needed.union(needed(held));
      }
    }
    return needed;
  }

  private SlotSet needed(HeldContract held) {
    Set<Integer> answered =
        holder.runs().runs(held).stream()
            .filter(r -> r.said().filter(s -> s.outcome() instanceof Outcome.Answered).isPresent())
            .map(HeldRun::periodIndex)
            .collect(Collectors.toSet());
    RecordTerms terms = held.offer().records();
    SlotSet needed = SlotSet.EMPTY;
    for (int i = 0; i < terms.periods().size(); i++) {
      if (!answered.contains(i)) {
        needed = needed.union(PeriodBounds.of(terms.scope(), terms.periods().get(i)).inScope());
      }
    }
    return needed;
  }
}
