package io.geowallet.wallet.page.contracts;

import io.coneix.contract.program.FileMissing;
import io.coneix.pages.Problem;
import io.geowallet.wallet.commute.HomeNotNamed;
import java.util.Optional;

/**
 * Work that goes on, or has failed.
 *
 * @param name its name in addresses
 * @param kind a word for the texts: {@code contracts.work.KIND}
 * @param problem why it failed
 * @param back where to go then
 */
public record WorkView(String name, String kind, Optional<Problem> problem, String back) {
  /** Whether it failed for want of the contract's map, which a page can take. */
  public boolean mapIsMissing() {
    return problem.filter(p -> p.is(FileMissing.class)).isPresent();
  }

  /** Whether it failed for want of a home, which a page can take. */
  public boolean homeIsMissing() {
    return problem.filter(p -> p.is(HomeNotNamed.class)).isPresent();
  }
}
