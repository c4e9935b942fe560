package io.coneix.holder.log;

import io.coneix.client.PlatformClient;
import io.coneix.evidence.log.Cosignature;
import io.coneix.evidence.log.TimedCheckpoint;

/**
 * What time it is by the log's cosigners, whatever this machine's clock shows: a computer that was
 * asleep, or restored, may be hours off until somebody sets it. Stateless.
 */
public final class LogTime {
  private LogTime() {}

  /**
   * The present [ms since 1970], by the newest checkpoint; 0 where nobody has cosigned it.
   *
   * @throws io.coneix.client.NotConnected where there is no platform
   * @throws io.coneix.client.PlatformUnreachable where it does not answer
   * @throws io.coneix.client.PlatformFailed where it cannot
   */
  public static long nowMs(PlatformClient platform) {
    return ms(platform.log().checkpoint().timed());
  }

  /** The latest time [ms since 1970] that a cosigner says; 0 where there is none. */
  public static long ms(TimedCheckpoint checkpoint) {
    return checkpoint.cosignatures().stream().mapToLong(Cosignature::timeSec).max().orElse(0)
        * 1000;
  }
}
