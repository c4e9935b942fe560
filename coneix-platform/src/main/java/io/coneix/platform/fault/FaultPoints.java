package io.coneix.platform.fault;

/** Is told of each labelled step as it is reached. Thread-safe. */
@FunctionalInterface
public interface FaultPoints {
  /** Does nothing. */
  FaultPoints NONE = label -> {};

  /** The exit status of a process that was killed by signal 9. */
  int KILLED = 137;

  /** The step called {@code label} has been reached; may not return. */
  void reached(String label);

  /** Ends the process at once where {@code label} is reached. */
  static FaultPoints haltAt(String label) {
    return reached -> {
      if (reached.equals(label)) {
        Runtime.getRuntime().halt(KILLED);
      }
    };
  }
}
