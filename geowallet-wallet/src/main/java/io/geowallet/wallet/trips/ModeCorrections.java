package io.geowallet.wallet.trips;

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
import io.geowallet.programs.note.ModeNote;
import io.geowallet.programs.note.ModeNotes;
import java.util.ArrayList;
import java.util.List;

/**
 * What a wallet's owner says about how they travelled.
 *
 * <p>Each word is a sealed note about every slot that the leg touches, parts of the next node: a
 * contract that asks for notes and accepts what was typed gets those of its hours, others get none.
 * In one slot alone, a private trip that shares it would withhold the word and leave the rest of
 * the leg to be counted without it. Thread-safe.
 */
public final class ModeCorrections {
  /** More are not kept at hand; ten a day are as many for five years. */
  private static final int MOST = 20_000;

  private static final int VERSION = 1;
  private static final Bytes KEY = RowKeys.of("mode-corrections");

  private final Holder holder;
  private final Table settings;

  /** The corrections of a wallet. */
  public ModeCorrections(Holder holder) {
    this.holder = holder;
    this.settings = holder.context().store().table(TableId.SETTING);
  }

  /** All of them, in the order in which they were made. */
  public ModeNotes notes() {
    return new ModeNotes(settings.get(KEY).map(ModeCorrections::decode).orElse(List.of()));
  }

  /** Says it, in the place of an earlier word about the same time. */
  public void say(ModeNote note) {
    holder
        .graph()
        .transact(
            () -> {
              List<ModeNote> all = new ArrayList<>(notes().notes());
              all.removeIf(n -> n.startMs() == note.startMs() && n.endMs() == note.endMs());
              all.add(note);
              settings.put(KEY, encode(all.subList(Math.max(0, all.size() - MOST), all.size())));
              List<Payload> payload = List.of(new Payload(Category.NOTE, note.encode()));
              touched(note)
                  .slots()
                  .forEach(
                      slot ->
                          holder
                              .graph()
                              .add(PartKind.NOTE, slot, Source.TYPED, payload, List.of()));
            });
  }

  /** The slots of the leg, its first and last fix included. */
  private static SlotSet touched(ModeNote note) {
    return SlotSet.range(Slot.ofMs(note.startMs()).number(), Slot.ofMs(note.endMs()).number() + 1);
  }

  static Bytes encode(List<ModeNote> notes) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.array(notes.stream().map(n -> CborValue.of(n.encode())).toList())));
  }

  static List<ModeNote> decode(Bytes encoded) {
    Fields fields = Cbor.fields("mode corrections", encoded);
    fields.version(VERSION);
    List<ModeNote> notes = fields.list("notes", 0, MOST, ModeCorrections::note);
    fields.end();
    return notes;
  }

  private static ModeNote note(CborValue value) {
    return ModeNote.decode(Fields.of("note", CborValue.array(value)).bytes("note", 1, 64));
  }
}
