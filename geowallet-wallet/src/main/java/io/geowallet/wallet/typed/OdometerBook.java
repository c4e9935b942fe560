package io.geowallet.wallet.typed;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.Holder;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.programs.note.OdometerNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the odometer showed, as its owner typed it in: sealed notes, with which a program that gets
 * them compares its sums. Thread-safe.
 */
public final class OdometerBook {
  private static final int MOST = 10_000;
  private static final int MOST_NOTE = 64;
  private static final int VERSION = 1;
  private static final Bytes KEY = RowKeys.of("odometer-readings");

  private final Holder holder;
  private final Table settings;

  /** The readings of a wallet. */
  public OdometerBook(Holder holder) {
    this.holder = holder;
    this.settings = holder.context().store().table(TableId.SETTING);
  }

  /** All of them, in order of time. */
  public List<OdometerNote> readings() {
    return settings.get(KEY).map(OdometerBook::decode).orElse(List.of());
  }

  /**
   * Keeps a reading, in the place of one of the same time.
   *
   * @throws TripNotTyped where its quarter of an hour has not ended
   */
  public void add(OdometerNote reading) {
    Slot slot = Slot.ofMs(reading.atMs());
    if (slot.endMs() > holder.context().clock().millis()) {
      throw new TripNotTyped(TripNotTyped.Reason.NOT_OVER);
    }
    holder
        .graph()
        .transact(
            () -> {
              List<OdometerNote> all = new ArrayList<>(readings());
              all.removeIf(r -> r.atMs() == reading.atMs());
              all.add(reading);
              all.sort(Comparator.comparingLong(OdometerNote::atMs));
              settings.put(KEY, encode(all.subList(Math.max(0, all.size() - MOST), all.size())));
              List<Payload> payload = List.of(new Payload(Category.NOTE, reading.encode()));
              holder.graph().add(PartKind.NOTE, slot, Source.TYPED, payload, List.of());
            });
  }

  static Bytes encode(List<OdometerNote> readings) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.array(readings.stream().map(r -> CborValue.of(r.encode())).toList())));
  }

  static List<OdometerNote> decode(Bytes encoded) {
    Fields fields = Cbor.fields("odometer readings", encoded);
    fields.version(VERSION);
    List<OdometerNote> readings = fields.list("readings", 0, MOST, OdometerBook::note);
    fields.end();
    return readings;
  }

  private static OdometerNote note(CborValue value) {
    return OdometerNote.decode(
        Fields.of("reading", CborValue.array(value)).bytes("reading", 1, MOST_NOTE));
  }
}
