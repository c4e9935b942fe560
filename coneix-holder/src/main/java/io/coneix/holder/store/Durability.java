package io.coneix.holder.store;

/** What a commit survives. */
public enum Durability {
  /** Loss of power: SQLite's {@code synchronous=FULL}, one flush to the disk for each commit. */
  POWER_LOSS("FULL"),
  /** The end of the process, however it ends, but not loss of power: for simulated months only. */
  PROCESS_END("NORMAL");

  private final String pragma;

  Durability(String pragma) {
    this.pragma = pragma;
  }

  String pragma() {
    return pragma;
  }
}
