package io.coneix.verify.report;

/**
 * The outcome of one check.
 *
 * @param id stable, for example {@code contract-signatures}, or {@code run-statement:3} for a run
 * @param required false where the policy does not ask for it
 * @param expected what would pass
 * @param found what was there
 */
public record Check(String id, Result result, boolean required, String expected, String found) {
  /** How a check ended. */
  public enum Result {
    /** It holds. */
    PASS("pass"),
    /** It does not hold. */
    FAIL("fail"),
    /** Nothing in the bundle or here can tell. */
    NOT_CHECKED("not-checked");

    private final String text;

    Result(String text) {
      this.text = text;
    }

    /** The word in reports. */
    public String text() {
      return text;
    }
  }

  /** True where it stands in the way of a verdict of pass. */
  public boolean blocks() {
    return result == Result.FAIL || (required && result == Result.NOT_CHECKED);
  }
}
