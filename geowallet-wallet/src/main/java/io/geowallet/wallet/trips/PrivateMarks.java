package io.geowallet.wallet.trips;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.mobility.Trip;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What its owner withholds from every contract, trip by trip.
 *
 * <p>Each change is a sealed note of the category that no contract can name, about the slot in
 * which it was made: the graph shows no enclave which slots it speaks of. Thread-safe.
 */
public final class PrivateMarks {
  private static final Bytes KEY = RowKeys.of("private-slots");

  private final Holder holder;
  private final HolderStore store;
  private final Table settings;

  /** The marks of a wallet. */
  public PrivateMarks(Holder holder) {
    this.holder = holder;
    this.store = holder.context().store();
    this.settings = store.table(TableId.SETTING);
  }

  /**
   * What a change was, to take it back by.
   *
   * @param before what was marked
   * @param after what was marked then
   */
  public record Change(PrivateTimes before, PrivateTimes after) {}

  /**
   * The withheld slots. Which they are hangs on what trips are found by now: of one that was marked
   * while it went on, its end is withheld too.
   *
   * @param found the trips around the slots that are asked about
   */
  public SlotSet slots(Collection<Trip> found) {
    return times().withheld(found);
  }

  PrivateTimes times() {
    return settings.get(KEY).map(PrivateTimes::decode).orElse(PrivateTimes.NONE);
  }

  /**
   * Withholds a trip too.
   *
   * @param around it and all others that may lie in its slots
   */
  public Change mark(Trip trip, Collection<Trip> around) {
    return change(times -> times.with(trip, around));
  }

  /**
   * Withholds a trip no more, but for the slots of those that stay withheld. What was sent in the
   * meantime without it stays so.
   *
   * @param around it and all others that may share slots with it
   */
  public Change unmark(Trip trip, Collection<Trip> around) {
    return change(times -> times.without(trip, around));
  }

  /** Takes a change back; what was marked since stays as it is. */
  public Change undo(Change change) {
    return change(times -> times.back(change.before(), change.after()));
  }

  private Change change(UnaryOperator<PrivateTimes> next) {
    return holder
        .graph()
        .transact(
            () -> {
              PrivateTimes before = times();
              PrivateTimes after = next.apply(before);
              settings.put(KEY, after.encode());
              note(true, after.withheld().minus(before.withheld()));
              note(false, before.withheld().minus(after.withheld()));
              return new Change(before, after);
            });
  }

  private void note(boolean withheld, SlotSet slots) {
    if (!slots.isEmpty()) {
      Bytes note = new PrivateNote(withheld, slots).encode();
      Slot now = Slot.ofMs(holder.context().clock().millis());
      List<Payload> payload = List.of(new Payload(Category.PRIVATE, note));
      holder.graph().add(PartKind.NOTE, now, Source.TYPED, payload, List.of());
    }
  }
}
