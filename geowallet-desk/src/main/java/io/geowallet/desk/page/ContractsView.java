package io.geowallet.desk.page;

import io.geowallet.desk.book.Deal;
import java.util.List;
import java.util.Optional;

/**
 * All contracts.
 *
 * @param synced when the mailbox was read last
 */
public record ContractsView(List<Row> rows, Optional<Synced> synced) {
  /**
   * One contract.
   *
   * @param ended true where it has ended
   * @param missing finished periods without an answer
   */
  public record Row(Deal deal, boolean ended, int missing) {}
}
