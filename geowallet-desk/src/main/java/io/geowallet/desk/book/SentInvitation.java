package io.geowallet.desk.book;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.requester.Desk;
import java.util.Optional;

/**
 * What the desk notes beside an invitation. The rule {@code desk-invitation}.
 *
 * @param atMs when it was made, ms UTC
 * @param delivered false while the offer could not be left on the platform
 * @param vehicle the number of the vehicle of the register that it is about
 */
public record SentInvitation(long atMs, boolean delivered, Optional<Integer> vehicle) {
  /** Decodes what {@link #encode} wrote. */
  public static SentInvitation decode(Bytes encoded) {
    Fields fields = Cbor.fields("note of an invitation", encoded);
    fields.version(1);
    SentInvitation sent =
        new SentInvitation(
            fields.integer("time", 0, Long.MAX_VALUE),
            fields.bool("delivered"),
            fields.isNull()
                ? Optional.empty()
                : Optional.of(fields.int32("vehicle", 1, Integer.MAX_VALUE)));
    fields.end();
    return sent;
  }

  /** Keeps it beside the invitation with this id, in place of what was noted before. */
  public void keep(Desk desk, Bytes id) {
    desk.note(BookKeeper.INVITATION + id.hex(), encode());
  }

  /** The encoding. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(1),
            CborValue.of(atMs),
            CborValue.of(delivered),
            vehicle.<CborValue>map(n -> CborValue.of(n)).orElseGet(CborValue::nil)));
  }
}
