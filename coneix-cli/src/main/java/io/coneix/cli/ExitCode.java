package io.coneix.cli;

/** The exit codes of every subcommand. */
public final class ExitCode {
  /** Done; for a question: yes. */
  public static final int DONE = 0;

  /** A well-formed question whose answer is no. */
  public static final int NO = 1;

  /** Input that cannot be used, or a wrong way to call the command. */
  public static final int UNUSABLE = 2;

  /** Our own fault or that of the machine. */
  public static final int FAULT = 3;

  private ExitCode() {}
}
