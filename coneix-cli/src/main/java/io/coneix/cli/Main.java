package io.coneix.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The entry point of {@code ./coneix}.
 *
 * <p>Exit codes: 0 done, 1 the answer is no, 2 unusable input or usage, 3 our own fault.
 */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Environment environment = Environment.ofProcess();
    int code = arrived(run(args, environment), environment);
    environment.err().flush();
    System.exit(code);
  }

  /** An answer that is lost on its way is none. */
  private static int arrived(int code, Environment environment) {
    return StandardOut.lost(environment.out())
        .map(e -> new ErrorReport(environment).print(new LostOutput(e)))
        .orElse(code);
  }

  /** Runs one command in this JVM with the process's clock and variables; never exits. */
  public static int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
    return run(args, Environment.ofProcess().withStreams(in, out, err));
  }

  /** Runs one command in this JVM; never exits, and throws nothing. */
  public static int run(String[] args, Environment environment) {
    ErrorReport report = new ErrorReport(environment);
    try {
      return CommandTree.of(args, environment, report).execute(args);
    } catch (Throwable failure) {
      // Out of memory, a stack overflow, a class that is missing: the user still gets one line.
      return report.print(failure);
    }
  }
}
