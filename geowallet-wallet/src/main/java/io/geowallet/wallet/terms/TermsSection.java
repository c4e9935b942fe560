package io.geowallet.wallet.terms;

import java.util.List;
import java.util.Locale;

/**
 * Some lines of the terms that belong together.
 *
 * @param lines never empty
 */
public record TermsSection(Topic topic, List<String> lines) {
  /** What a section is about, in the order in which terms should be read. */
  public enum Topic {
    /** Who asks, who vouches for it, and its own words. */
    WHO,
    /** What is computed, and from which data. */
    WHAT,
    /** Days, hours, periods. */
    WHEN,
    /** Which records count. */
    COUNTS,
    /** All that an answer can say. */
    ANSWER,
    /** How many answers, for whom, kept for how long. */
    LIMITS,
    /** Which enclaves in hardware may compute. */
    ENCLAVE,
    /** What stays in the hands of the holder. */
    RIGHTS,
    /** What may be less safe than it seems. */
    CAREFUL;

    /** For example {@code who}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the lines. */
  public TermsSection {
    lines = List.copyOf(lines);
  }
}
