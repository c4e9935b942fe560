package io.coneix.pages;

import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Impossible;
import java.util.Optional;
import java.util.function.Function;

/**
 * Work that takes longer than a request: pages ask how far it is. Thread-safe.
 *
 * @param <T> what it ends in
 */
public final class Task<T> {
  /** Where work stands. */
  public enum State {
    /** It goes on. */
    RUNNING,
    /** It has ended well. */
    DONE,
    /** It has failed. */
    FAILED
  }

  private final int number;
  private final String kind;
  private volatile State state = State.RUNNING;
  private volatile long done;
  private volatile long total;
  private volatile Optional<T> result = Optional.empty();
  private volatile Optional<Failure> failure = Optional.empty();

  Task(int number, String kind) {
    this.number = number;
    this.kind = kind;
  }

  /** Its number in this process. */
  public int number() {
    return number;
  }

  /** What kind of work it is. */
  public String kind() {
    return kind;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** Called by the work: so much of {@code whole} is done; 0 where that is not known. */
  public void progress(long part, long whole) {
    done = part;
    total = whole;
  }

  /** How much is done, in whatever the work counts. */
  public long done() {
    return done;
  }

  /** How much there is, 0 where it is not known. */
  public long total() {
    return total;
  }

  /** What it ended in. */
  public Optional<T> result() {
    return result;
  }

  /** Why it failed. */
  public Optional<Failure> failure() {
    return failure;
  }

  /** The failure as pages show it. */
  public Optional<Problem> problem() {
    return failure.map(f -> Problem.of(f));
  }

  void run(Function<Task<T>, T> work) {
    try {
      result = Optional.of(work.apply(this));
      state = State.DONE;
    } catch (Failure e) {
      failure = Optional.of(e);
      state = State.FAILED;
    } catch (RuntimeException | Error e) {
      // An error too: work that never ended would keep all other work out.
      failure = Optional.of(new Impossible("work behind a page failed", e));
      state = State.FAILED;
    }
  }
}
