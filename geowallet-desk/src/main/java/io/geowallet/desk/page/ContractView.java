package io.geowallet.desk.page;

import io.coneix.contract.scope.Period;
import io.geowallet.desk.book.Deal;
import io.geowallet.desk.book.Told;
import java.util.List;
import java.util.Optional;

/**
 * One contract.
 *
 * @param ended true where it has ended
 * @param sites names of the workplaces
 */
public record ContractView(Deal deal, boolean ended, List<String> sites, List<Row> rows) {
  /**
   * A period and what came of it.
   *
   * @param over true where its last day has passed
   */
  public record Row(Period period, boolean over, Optional<Told> told) {}
}
