package io.coneix.cli.wallet;

/** Tracks for tests of other roles. */
public final class Tracks {
  private Tracks() {}

  /** One drive of 12 km on 1 October 2026, as CSV. */
  public static String oneDrive() {
    return WalletTown.track();
  }
}
