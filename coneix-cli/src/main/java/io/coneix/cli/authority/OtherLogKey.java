package io.coneix.cli.authority;

import io.coneix.evidence.error.Refused;
import io.coneix.evidence.log.VerifierKey;

/** A platform whose log has another key than was expected: another log, or somebody between. */
public final class OtherLogKey extends Refused {
  private static final long serialVersionUID = 1L;

  private OtherLogKey(String option, VerifierKey expected, VerifierKey found) {
    super(
        "the platform's log has another key",
        option,
        expected.text(),
        found.text(),
        "ask its operator by another way which key it printed at its start; believe no other");
  }

  /** Refuses another key than {@code expected}. */
  static void require(String option, VerifierKey expected, VerifierKey found) {
    if (!expected.equals(found)) {
      throw new OtherLogKey(option, expected, found);
    }
  }
}
