package io.geowallet.mobility.plausibility;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Mock;
import java.util.List;

/**
 * What phones say themselves: Android marks each position of a program that makes positions up
 * ({@code Location.isMock}), iOS what Xcode simulates ({@code isSimulatedBySoftware}). Whoever owns
 * the phone can make it say otherwise.
 */
final class MockCheck {
  private MockCheck() {}

  static Outcome check(List<Fix> sorted) {
    if (sorted.stream().anyMatch(fix -> fix.mock() == Mock.YES)) {
      return Outcome.NOT_PASSED;
    }
    // Silence is no answer: most applications never say.
    return sorted.stream().anyMatch(fix -> fix.mock() == Mock.NO)
        ? Outcome.PASSED
        : Outcome.NOT_POSSIBLE;
  }
}
