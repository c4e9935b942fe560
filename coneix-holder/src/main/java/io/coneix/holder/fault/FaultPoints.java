package io.coneix.holder.fault;

/** Is told of each labelled step as it is reached. Thread-safe. */
@FunctionalInterface
public interface FaultPoints {
  /** The exit status of a process that was killed by signal 9. */
  int KILLED = 137;

  /** The process has come to {@code step}; may not return. */
  void reached(Step step);

  /** Nobody listens. */
  static FaultPoints none() {
    return step -> {};
  }

  /** Ends the process at once where {@code step} is reached. */
  static FaultPoints haltAt(Step step) {
    return reached -> {
      if (reached == step) {
        Runtime.getRuntime().halt(KILLED);
      }
    };
  }
}
