package io.coneix.holder.drop;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.Slot;

/**
 * A phone that posts into a drop box, as the wallet keeps it. Its secrets follow from root and
 * number.
 *
 * @param number never used again
 * @param name what its owner calls it
 * @param added the slot in which it was added: the part that binds it is about that slot
 * @param fetched drops up to this counter are in the graph
 * @param forgotten drops up to this counter are forgotten by the platform
 * @param unreadable how many did not open, or were no data of the service
 */
public record DropPhone(
    long number, String name, Slot added, long fetched, long forgotten, long unreadable) {
  static final int MAX_NAME = 32;

  static DropPhone of(CborValue value) {
    Fields fields = Fields.of("drop phone", value);
    DropPhone phone =
        new DropPhone(
            fields.integer("number", 0, Long.MAX_VALUE),
            fields.text("name", 1, MAX_NAME),
            Slot.read(fields, "added"),
            fields.integer("fetched", 0, Long.MAX_VALUE),
            fields.integer("forgotten", 0, Long.MAX_VALUE),
            fields.integer("unreadable", 0, Long.MAX_VALUE));
    fields.end();
    return phone;
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(number),
        CborValue.of(name),
        added.toCbor(),
        CborValue.of(fetched),
        CborValue.of(forgotten),
        CborValue.of(unreadable));
  }

  DropPhone withFetched(long counter, long moreUnreadable) {
    return new DropPhone(number, name, added, counter, forgotten, unreadable + moreUnreadable);
  }

  DropPhone withForgotten(long counter) {
    return new DropPhone(number, name, added, fetched, counter, unreadable);
  }
}
