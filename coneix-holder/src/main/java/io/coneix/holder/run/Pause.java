package io.coneix.holder.run;

/** Lets time pass between two looks into a mailbox. */
@FunctionalInterface
public interface Pause {
  /** Waits {@code ms} milliseconds; returns at once where the thread is interrupted. */
  void pause(long ms);

  /** Waits for real. */
  static Pause sleeping() {
    return ms -> {
      try {
        Thread.sleep(ms);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
