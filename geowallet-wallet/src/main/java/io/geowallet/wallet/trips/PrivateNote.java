package io.geowallet.wallet.trips;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.SlotSet;

/**
 * The payload of a private mark's sealed note.
 *
 * @param withheld true where the slots are withheld from then on, false where they no longer are
 */
record PrivateNote(boolean withheld, SlotSet slots) {
  private static final int VERSION = 1;

  static PrivateNote decode(Bytes encoded) {
    Fields fields = Cbor.fields("private note", encoded);
    fields.version(VERSION);
    PrivateNote note = new PrivateNote(fields.bool("withheld"), SlotSet.of(fields.any("slots")));
    fields.end();
    return note;
  }

  Bytes encode() {
    return Cbor.encode(
        CborValue.array(CborValue.of(VERSION), CborValue.of(withheld), slots.toCbor()));
  }
}
