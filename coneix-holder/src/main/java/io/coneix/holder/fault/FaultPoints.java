package io.coneix.holder.fault;

/** Is told of each labelled step that was reached. */
@FunctionalInterface
public interface FaultPoints {
  /** The process has come to {@code step}; a test may end it here. */
  void reached(Step step);

  /** Nobody listens. */
  static FaultPoints none() {
    return step -> {};
  }
}
