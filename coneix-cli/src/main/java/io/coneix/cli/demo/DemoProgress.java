package io.coneix.cli.demo;

import java.io.PrintStream;

/** Says on standard error what the demo is doing. Not thread-safe. */
final class DemoProgress {
  private static final int PARTS = 10;

  private final PrintStream err;
  private int lastTenth;

  DemoProgress(PrintStream err) {
    this.err = err;
  }

  void say(String what) {
    err.println("demo: " + what);
  }

  void warn(String what) {
    err.println("demo: warning: " + what);
  }

  /** Prints a line for each tenth of long work. */
  void part(String what, int done, int all) {
    int tenth = (int) ((long) done * PARTS / all);
    if (tenth > lastTenth) {
      lastTenth = tenth;
      err.println("demo: " + what + ", " + tenth * PARTS + " %");
    }
  }
}
