package io.coneix.testkit.leak;

import java.util.List;

/**
 * What a search went through, and what it found.
 *
 * @param files how many files were read
 * @param bytes their lengths' sum
 * @param findings what is no chance: strong forms, and weak ones near another planted value
 * @param chances weak forms alone, of which some are expected: about bytes x patterns / 2^32
 */
public record LeakReport(long files, long bytes, List<Finding> findings, List<Finding> chances) {
  /** Copies the lists. */
  public LeakReport {
    findings = List.copyOf(findings);
    chances = List.copyOf(chances);
  }
}
