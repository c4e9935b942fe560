package io.geowallet.wallet.live.health;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * How one phone fares. Immutable.
 *
 * @param lastFixMs the time of its newest position, ms since the epoch; 0 where it has sent none
 * @param lastRequestMs when it was heard last, by this machine's clock
 * @param fixes how many usable positions it has sent
 * @param silences its last times of silence, in order
 */
public record PhoneHealth(long lastFixMs, long lastRequestMs, long fixes, List<Silence> silences) {
  /** Of a phone that was never heard. */
  public static final PhoneHealth UNHEARD = new PhoneHealth(0, 0, 0, List.of());

  private static final int MOST_SILENCES = 20;
  private static final int VERSION = 1;

  /** Copies the list. */
  public PhoneHealth {
    silences = List.copyOf(silences);
  }

  /** After a request with these positions' times. */
  PhoneHealth after(List<Long> timesMs, long nowMs) {
    PhoneHealth next = this;
    for (long time : timesMs.stream().sorted().toList()) {
      next = next.after(time);
    }
    return new PhoneHealth(next.lastFixMs, nowMs, fixes + timesMs.size(), next.silences);
  }

  private PhoneHealth after(long timeMs) {
    List<Silence> next = new ArrayList<>();
    for (Silence silence : silences) {
      if (silence.holds(timeMs)) {
        // What was kept back while there was no network fills a silence up.
        next.add(new Silence(silence.fromMs(), timeMs));
        next.add(new Silence(timeMs, silence.toMs()));
      } else {
        next.add(silence);
      }
    }
    if (lastFixMs > 0 && timeMs > lastFixMs) {
      next.add(new Silence(lastFixMs, timeMs));
    }
    List<Silence> real = next.stream().filter(Silence::isOne).toList();
    List<Silence> newest = real.subList(Math.max(0, real.size() - MOST_SILENCES), real.size());
    return new PhoneHealth(Math.max(lastFixMs, timeMs), lastRequestMs, fixes, newest);
  }

  Bytes encode() {
    List<CborValue> times =
        silences.stream()
            .<CborValue>map(s -> CborValue.array(CborValue.of(s.fromMs()), CborValue.of(s.toMs())))
            .toList();
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(lastFixMs),
            CborValue.of(lastRequestMs),
            CborValue.of(fixes),
            new CborValue.Array(times)));
  }

  static PhoneHealth decode(Bytes encoded) {
    Fields fields = Cbor.fields("health of a phone", encoded);
    fields.version(VERSION);
    PhoneHealth health =
        new PhoneHealth(
            fields.integer("last fix", 0, Long.MAX_VALUE),
            fields.integer("last request", 0, Long.MAX_VALUE),
            fields.integer("fixes", 0, Long.MAX_VALUE),
            fields.list("silences", 0, MOST_SILENCES, PhoneHealth::silence));
    fields.end();
    return health;
  }

  private static Silence silence(CborValue value) {
    Fields fields = Fields.of("silence", value);
    long from = fields.integer("from", 0, Long.MAX_VALUE);
    Silence silence = new Silence(from, fields.integer("to", from, Long.MAX_VALUE));
    fields.end();
    return silence;
  }
}
