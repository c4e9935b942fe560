package io.geowallet.wallet.commute;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * The contracts of which the owner said that there is no home to look for.
 *
 * @param offers hashes of their signed offers, in the order in which it was said
 */
record NoHome(List<Bytes> offers) {
  static final NoHome NOWHERE = new NoHome(List.of());

  private static final int VERSION = 1;
  private static final int MOST = 1000;
  private static final int HASH_BYTES = 32;

  NoHome {
    offers = List.copyOf(offers);
  }

  boolean has(Bytes offer) {
    return offers.contains(offer);
  }

  /** Past the most that are kept the oldest one goes: its owner is asked again. */
  NoHome with(Bytes offer) {
    List<Bytes> more = new ArrayList<>(without(offer).offers());
    more.add(offer);
    return new NoHome(more.subList(Math.max(0, more.size() - MOST), more.size()));
  }

  NoHome without(Bytes offer) {
    return new NoHome(offers.stream().filter(o -> !o.equals(offer)).toList());
  }

  Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION), CborValue.array(offers.stream().map(CborValue::of).toList())));
  }

  static NoHome decode(Bytes encoded) {
    Fields fields = Cbor.fields("contracts without a home", encoded);
    fields.version(VERSION);
    List<Bytes> offers = fields.list("offers", 0, MOST, NoHome::offer);
    fields.end();
    return new NoHome(offers);
  }

  private static Bytes offer(CborValue value) {
    return Fields.of("offer", CborValue.array(value)).bytes("hash", HASH_BYTES);
  }
}
