package io.coneix.contract.authority;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * A place that a company may name in a contract's parameters (THREATS, T14).
 *
 * @param name for people
 * @param place the service's own encoding of the place, 1 to 200 bytes
 */
public record Site(String name, Bytes place) {
  /** Refuses an empty or long name or place. */
  public Site {
    if (name.isEmpty() || name.length() > 80 || place.size() < 1 || place.size() > 200) {
      throw new IllegalArgumentException("site of " + place.size() + " bytes");
    }
  }

  /** Reads {@code [name, place]}. */
  public static Site of(CborValue value) {
    Fields fields = Fields.of("site", value);
    Site site = new Site(fields.text("name", 1, 80), fields.bytes("place", 1, 200));
    fields.end();
    return site;
  }

  /** {@code [name, place]}. */
  public CborValue toCbor() {
    return CborValue.array(CborValue.of(name), CborValue.of(place));
  }
}
