package io.geowallet.wallet.page.map;

/** The ground map that the wallet's pages show, where one was chosen. Thread-safe. */
public final class GroundMaps {
  /** Where it stands. */
  public enum State {
    /** None was chosen: trips are shown on a plain ground. */
    NONE,
    /** It is being read. */
    LOADING,
    /** It is there. */
    READY,
    /** Its file cannot be used. */
    FAILED
  }

  private volatile State state = State.NONE;

  private GroundMaps() {}

  /** None yet. */
  public static GroundMaps none() {
    return new GroundMaps();
  }

  /** Where it stands at the moment. */
  public State state() {
    return state;
  }
}
