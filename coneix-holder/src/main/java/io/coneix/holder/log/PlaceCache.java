package io.coneix.holder.log;

import io.coneix.evidence.log.LogEntry;
import io.coneix.holder.log.EntryFinder.Found;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.Optional;

/** Places of entries that were found once: they never change. As thread-safe as the store. */
public final class PlaceCache {
  private final EntryFinder finder;
  private final Table table;

  /** Keeps what {@code finder} finds in {@code store}. */
  public PlaceCache(EntryFinder finder, HolderStore store) {
    this.finder = finder;
    this.table = store.table(TableId.PLACE);
  }

  /** As {@link EntryFinder#find}, asking the log once only. */
  public Optional<Found> find(LogEntry entry) {
    Optional<Found> known =
        table.get(entry.encode()).map(at -> new Found(entry, LoggedAt.decode(at)));
    return known.isPresent() ? known : ask(entry);
  }

  private Optional<Found> ask(LogEntry entry) {
    Optional<Found> found = finder.find(entry);
    found.ifPresent(f -> table.put(entry.encode(), f.at().encode()));
    return found;
  }

  /**
   * As {@link #find}, for an entry that must be there.
   *
   * @param what its name in the message
   * @throws NotLogged where the log does not have it
   */
  public Found require(LogEntry entry, String what) {
    return find(entry).orElseThrow(() -> new NotLogged(what));
  }
}
