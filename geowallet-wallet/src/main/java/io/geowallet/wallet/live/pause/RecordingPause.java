package io.geowallet.wallet.live.pause;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.mobility.Fix;
import java.util.OptionalLong;

/**
 * A time in which the wallet's owner wanted nothing to be recorded.
 *
 * @param fromMs its begin, ms since the epoch
 * @param untilMs its end, after the begin; empty where it lasts until somebody ends it
 */
public record RecordingPause(long fromMs, OptionalLong untilMs) {
  /** Checks the order. */
  public RecordingPause {
    if (fromMs < 0 || fromMs > Fix.MAX_TIME_MS || untilMs.orElse(Long.MAX_VALUE) <= fromMs) {
      throw new IllegalArgumentException("a pause ends after it begins");
    }
  }

  /** The end, or a time that never comes. */
  public long endMs() {
    return untilMs.orElse(Long.MAX_VALUE);
  }

  /** True where that moment is in it. */
  public boolean holds(long ms) {
    return ms >= fromMs && ms < endMs();
  }

  static RecordingPause of(CborValue value) {
    Fields fields = Fields.of("pause", value);
    long from = fields.integer("from", 0, Fix.MAX_TIME_MS);
    OptionalLong until =
        fields.isNull()
            ? OptionalLong.empty()
            : OptionalLong.of(fields.integer("until", from + 1, Long.MAX_VALUE));
    fields.end();
    return new RecordingPause(from, until);
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(fromMs),
        untilMs.isPresent() ? CborValue.of(untilMs.getAsLong()) : new CborValue.Null());
  }
}
