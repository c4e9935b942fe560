package io.geowallet.wallet;

import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.Outcome;
import io.geowallet.programs.mileage.Circle;
import java.util.List;

/**
 * What a run of a period would end in, computed on this device.
 *
 * @param periodIndex the period's place in the offer, from 0
 * @param outcome what the enclave would say
 * @param withheldSlots how many slots in scope are withheld by private marks
 * @param lostMm millimetres of drives inside the hours that withheld slots cut away
 * @param homes by which commutes were told from business trips; none where the contract names no
 *     workplace, or its owner said that no home is to be looked for
 */
public record Review(
    int periodIndex,
    Period period,
    Outcome outcome,
    int withheldSlots,
    long lostMm,
    List<Circle> homes) {
  /** Copies the list. */
  public Review {
    homes = List.copyOf(homes);
  }
}
