package io.geowallet.wallet.typed;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.note.TripNote;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.typed.TripNotTyped.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Trips that no phone recorded.
 *
 * <p>Each is a sealed note about the slot in which it begins, of source <i>typed</i>, a part of the
 * next node: a contract that asks for notes and accepts what was typed gets those of its hours,
 * others get none. Nothing is typed over what was recorded (THREATS, T09). Thread-safe.
 */
public final class TypedTripBook {
  /** Most typed trips. */
  static final int MOST = 10_000;

  private static final int VERSION = 1;
  private static final Bytes KEY = RowKeys.of("typed-trips");

  private final Holder holder;
  private final FixRecords records;
  private final Table settings;

  /** The typed trips of a wallet. */
  public TypedTripBook(Holder holder) {
    this.holder = holder;
    this.records = new FixRecords(holder);
    this.settings = holder.context().store().table(TableId.SETTING);
  }

  /** All of them, in order of time. */
  public List<TypedTrip> trips() {
    return settings.get(KEY).map(TypedTripBook::decode).orElse(List.of());
  }

  /** Those that begin in a span of time. */
  public List<TypedTrip> trips(long fromMs, long toMs) {
    return trips().stream()
        .filter(t -> t.note().startMs() >= fromMs && t.note().startMs() < toMs)
        .toList();
  }

  /**
   * Keeps a trip.
   *
   * @throws TripNotTyped where something is said of its time already, or it is not over
   */
  public void add(TypedTrip trip) {
    holder
        .graph()
        .transact(
            () -> {
              List<TypedTrip> all = new ArrayList<>(trips());
              refusal(trip.note(), all)
                  .ifPresent(
                      reason -> {
                        throw new TripNotTyped(reason);
                      });
              all.add(trip);
              all.sort(Comparator.comparingLong(t -> t.note().startMs()));
              settings.put(KEY, encode(all));
              seal(
                  trip.note(),
                  List.of(
                      new Payload(Category.NOTE, trip.note().encode()),
                      new Payload(Category.PRIVATE, trip.words())));
            });
  }

  private Optional<Reason> refusal(TripNote note, List<TypedTrip> all) {
    SlotSet slots = slots(note);
    if (Slot.ofMs(note.endMs() - 1).endMs() > holder.context().clock().millis()) {
      return Optional.of(Reason.NOT_OVER);
    }
    if (all.size() >= MOST) {
      return Optional.of(Reason.TOO_MANY);
    }
    if (all.stream().anyMatch(t -> t.note().overlaps(note.startMs(), note.endMs()))) {
      return Optional.of(Reason.TYPED);
    }
    return isRecorded(slots, records.drafts()) ? Optional.of(Reason.RECORDED) : Optional.empty();
  }

  private boolean isRecorded(SlotSet slots, List<Fix> drafts) {
    return drafts.stream().anyMatch(f -> slots.contains(Slot.ofMs(f.timeMs())))
        || !records.fixesOf(slots).isEmpty();
  }

  /**
   * Those of some trips in whose time positions came in since, for example of a phone that was out
   * of reach: they fill no hole any more, so no contract counts them.
   */
  public Set<TypedTrip> overtaken(List<TypedTrip> trips) {
    List<Fix> drafts = records.drafts();
    return trips.stream()
        .filter(trip -> isRecorded(slots(trip.note()), drafts))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static SlotSet slots(TripNote note) {
    return SlotSet.range(
        Slot.ofMs(note.startMs()).number(), Slot.ofMs(note.endMs() - 1).number() + 1);
  }

  /**
   * Takes a trip back; what was sent in the meantime with it stays so.
   *
   * @param startMs its begin
   * @return false where there is none
   */
  public boolean remove(long startMs) {
    return holder
        .graph()
        .transact(
            () -> {
              List<TypedTrip> all = new ArrayList<>(trips());
              Optional<TypedTrip> gone =
                  all.stream().filter(t -> t.note().startMs() == startMs).findFirst();
              if (gone.isPresent()) {
                all.remove(gone.get());
                settings.put(KEY, encode(all));
                TripNote back = gone.get().note().takenBack();
                seal(back, List.of(new Payload(Category.NOTE, back.encode())));
              }
              return gone.isPresent();
            });
  }

  private void seal(TripNote note, List<Payload> payloads) {
    Slot slot = Slot.ofMs(note.startMs());
    holder.graph().add(PartKind.NOTE, slot, Source.TYPED, payloads, List.of());
  }

  static Bytes encode(List<TypedTrip> trips) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.array(trips.stream().map(TypedTrip::toCbor).toList())));
  }

  static List<TypedTrip> decode(Bytes encoded) {
    Fields fields = Cbor.fields("typed trips", encoded);
    fields.version(VERSION);
    List<TypedTrip> trips = fields.list("trips", 0, MOST, TypedTrip::of);
    fields.end();
    return trips;
  }
}
