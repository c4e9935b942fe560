package io.geowallet.wallet.page.contracts;

import io.coneix.contract.program.FileMissing;
import io.coneix.pages.Problem;
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
}
