package io.coneix.cli.demo.page;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far the demo is; its start page asks. Thread-safe. */
public final class DemoState {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./-]+");

  private final String folder;
  private volatile Progress progress = new Progress(Step.TOWN, 0);
  private volatile Optional<Story> story = Optional.empty();
  private volatile Optional<Doors> doors = Optional.empty();

  /** A demo that leaves its results in {@code results}, as they were named on the command line. */
  public DemoState(Path results) {
    String typed = results.toString();
    this.folder = PLAIN.matcher(typed).matches() ? typed : "'" + typed.replace("'", "'\\''") + "'";
  }

  /** Where the results are, as one word of a shell. */
  public String folder() {
    return folder;
  }

  /** What the demo does, one after the other. */
  public enum Step {
    /** The town and the month are invented. */
    TOWN,
    /** Log, store and queue start. */
    SERVERS,
    /** Company and employee conclude their contract. */
    CONTRACT,
    /** The month passes. */
    RECORD,
    /** The enclave computes. */
    ANSWER,
    /** The pages open. */
    PAGES,
    /** All is there. */
    READY;

    /** The key of its words. */
    public String key() {
      return "progress." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Where the demo stands.
   *
   * @param percent how much of the step is done, 0 to 100; 0 where that is not known
   */
  public record Progress(Step step, int percent) {
    private static final int RECORD_FROM = 10;
    private static final int RECORD_TO = 85;
    private static final int STEP = 4;

    /** How much of the whole demo is done, in per cent: the month takes most of the time. */
    public int whole() {
      return switch (step) {
        case TOWN -> 1;
        case SERVERS -> STEP;
        case CONTRACT -> 2 * STEP;
        case RECORD -> RECORD_FROM + percent * (RECORD_TO - RECORD_FROM) / 100;
        case ANSWER -> RECORD_TO;
        case PAGES -> RECORD_TO + 3 * STEP;
        case READY -> 100;
      };
    }

    /** True once all pages are there. */
    public boolean isReady() {
      return step == Step.READY;
    }
  }

  /** Where the demo stands at the moment. */
  public Progress progress() {
    return progress;
  }

  /** A step has begun, or has come so far. */
  public void at(Step step, int percent) {
    progress = new Progress(step, percent);
  }

  /** The month in numbers, once it is over. */
  public Optional<Story> story() {
    return story;
  }

  /** The ways into the parties' pages, once they are open. */
  public Optional<Doors> doors() {
    return doors;
  }

  /** All is there. */
  public void ready(Story month, Doors open) {
    story = Optional.of(month);
    doors = Optional.of(open);
    at(Step.READY, 0);
  }
}
