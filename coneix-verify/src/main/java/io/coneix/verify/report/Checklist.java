package io.coneix.verify.report;

import io.coneix.evidence.error.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects checks in order; a failing one does not stop those after it. Not thread-safe. */
public final class Checklist {
  private final List<Check> checks = new ArrayList<>();

  /** Adds a required check that holds or not. */
  public boolean require(String id, boolean holds, String expected, String found) {
    Check.Result result = holds ? Check.Result.PASS : Check.Result.FAIL;
    checks.add(new Check(id, result, true, expected, found));
    return holds;
  }

  /**
   * Runs {@code step}: it passes where it returns, and fails with the parts of what it throws.
   *
   * <p>Faults of our own are not caught: they are no verdict on the bundle.
   */
  public <T> Optional<T> attempt(String id, String expected, Supplier<T> step) {
    return attempt(id, expected, step, value -> "as expected");
  }

  /** The same, where what {@code step} returns is told by {@code found}. */
  public <T> Optional<T> attempt(
      String id, String expected, Supplier<T> step, Function<T, String> found) {
    try {
      T value = step.get();
      checks.add(new Check(id, Check.Result.PASS, true, expected, found.apply(value)));
      return Optional.of(value);
    } catch (Failure e) {
      if (e instanceof io.coneix.evidence.error.Fault) {
        throw e;
      }
      String why = e.what() + " (" + e.where() + "): " + e.found();
      checks.add(new Check(id, Check.Result.FAIL, true, expected, why));
      return Optional.empty();
    }
  }

  /** Adds a check that nothing here can decide. */
  public void notChecked(String id, boolean required, String expected, String found) {
    checks.add(new Check(id, Check.Result.NOT_CHECKED, required, expected, found));
  }

  /** Adds all checks of another list. */
  public void addAll(Checklist other) {
    checks.addAll(other.checks);
  }

  /** The checks so far. */
  public List<Check> checks() {
    return List.copyOf(checks);
  }
}
