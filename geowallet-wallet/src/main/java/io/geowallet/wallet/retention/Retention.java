package io.geowallet.wallet.retention;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.Slot;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long positions are kept.
 *
 * @param months at least 1
 * @param zone by whose midnights days begin
 */
public record Retention(int months, ZoneId zone) {
  /** The longest wish; without one everything is kept. */
  public static final int MOST_MONTHS = 240;

  private static final int VERSION = 1;
  private static final int MOST_ZONE = 60;

  /** Refuses months out of range. */
  public Retention {
    if (months < 1 || months > MOST_MONTHS) {
      throw new IllegalArgumentException(months + " months");
    }
  }

  static Retention decode(Bytes encoded) {
    Fields fields = Cbor.fields("retention", encoded);
    fields.version(VERSION);
    int months = fields.int32("months", 1, MOST_MONTHS);
    String zone = fields.text("zone", 1, MOST_ZONE);
    fields.end();
    try {
      return new Retention(months, ZoneId.of(zone));
    } catch (DateTimeException e) {
      throw fields.malformed("zone", "a time zone", "another text");
    }
  }

  Bytes encode() {
    return Cbor.encode(
        CborValue.array(CborValue.of(VERSION), CborValue.of(months), CborValue.of(zone.getId())));
  }

  /** The first local day that is kept. */
  public LocalDate firstKept(Instant now) {
    return now.atZone(zone).toLocalDate().minusMonths(months);
  }

  /** The first slot that is kept. */
  Slot firstKeptSlot(Instant now) {
    return Slot.ofMs(firstKept(now).atStartOfDay(zone).toInstant().toEpochMilli());
  }
}
