package io.geowallet.wallet;

import io.coneix.client.Retries;
import io.coneix.evidence.error.Failure;
import java.time.Duration;

/** Asks a platform once whether it is there, and bears a few seconds of silence. Stateless. */
public final class PlatformProbe {
  private static final Retries ONCE = new Retries(1, Duration.ZERO, Duration.ofSeconds(5));

  private PlatformProbe() {}

  /** True where it answers with a checkpoint of the log that the wallet believes. */
  public static boolean answers(Home home) {
    try {
      home.client(ONCE).log().checkpoint();
      return true;
    } catch (Failure e) {
      return false;
    }
  }
}
