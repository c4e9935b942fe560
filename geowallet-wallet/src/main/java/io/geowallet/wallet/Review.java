package io.geowallet.wallet;

import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.Outcome;

/**
 * What a run of a period would end in, computed on this device.
 *
 * @param periodIndex the period's place in the offer, from 0
 * @param outcome what the enclave would say
 * @param withheldSlots how many slots in scope are withheld by private marks
 * @param lostMm millimetres of drives inside the hours that withheld slots cut away
 */
public record Review(
    int periodIndex, Period period, Outcome outcome, int withheldSlots, long lostMm) {}
