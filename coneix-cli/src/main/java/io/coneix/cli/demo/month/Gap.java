package io.coneix.cli.demo.month;

/**
 * A time in which the phone recorded nothing.
 *
 * @param fromMs first silent millisecond of UTC
 * @param toMs first millisecond that is not silent any more
 */
public record Gap(long fromMs, long toMs) {
  /** Whether an instant is silent. */
  public boolean contains(long ms) {
    return fromMs <= ms && ms < toMs;
  }

  /** How long it is. */
  public double minutes() {
    return (toMs - fromMs) / 60_000.0;
  }
}
