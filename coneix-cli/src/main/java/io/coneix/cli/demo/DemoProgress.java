package io.coneix.cli.demo;

import io.coneix.cli.demo.page.DemoState;
import java.io.PrintStream;

/** Says on standard error what the demo is doing, and tells its start page. Not thread-safe. */
final class DemoProgress {
  private static final int PARTS = 10;
  private static final int PERCENT = 100;

  private final PrintStream err;
  private final DemoState state;
  private int lastTenth;

  DemoProgress(PrintStream err, DemoState state) {
    this.err = err;
    this.state = state;
  }

  /** A step begins. */
  void begin(DemoState.Step step, String what) {
    state.at(step, 0);
    say(what);
  }

  void say(String what) {
    err.println("demo: " + what);
  }

  void warn(String what) {
    err.println("demo: warning: " + what);
  }

  /** Prints a line for each tenth of long work. */
  void part(DemoState.Step step, String what, int done, int all) {
    state.at(step, (int) ((long) done * PERCENT / all));
    int tenth = (int) ((long) done * PARTS / all);
    if (tenth > lastTenth) {
      lastTenth = tenth;
      err.println("demo: " + what + ", " + tenth * PARTS + " %");
    }
  }
}
