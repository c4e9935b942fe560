package io.coneix.evidence.error;

/**
 * A failure that tells what went wrong, where, what was expected, what was found, and what to do.
 *
 * <p>Subclasses are built from their operands, so that the text is made in one place. None of the
 * five parts may hold a secret, a position or a person's name: they reach logs.
 */
public abstract sealed class Failure extends RuntimeException
    permits UnusableInput, Refused, Fault {
  private final String what;
  private final String where;
  private final String expected;
  private final String found;
  private final String hint;

  Failure(String what, String where, String expected, String found, String hint) {
    super(what + " (" + where + "): expected " + expected + ", found " + found);
    this.what = what;
    this.where = where;
    this.expected = expected;
    this.found = found;
    this.hint = hint;
  }

  /** What failed, as a short clause. */
  public String what() {
    return what;
  }

  /** Where: a file with line and field, or the name of the object and its part. */
  public String where() {
    return where;
  }

  /** What would have been right. */
  public String expected() {
    return expected;
  }

  /** What was there instead. */
  public String found() {
    return found;
  }

  /** What the user can do about it; empty where nothing helps. */
  public String hint() {
    return hint;
  }
}
