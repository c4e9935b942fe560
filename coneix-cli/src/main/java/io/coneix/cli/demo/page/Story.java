package io.coneix.cli.demo.page;

/**
 * The month in numbers, taken from what the parties really have.
 *
 * @param fixes positions that the phone recorded
 * @param trips trips that the wallet finds in the month
 * @param privateTrips those of them that the employee withheld
 * @param entries entries of the operator's log when the statement was there
 * @param withheldSlots quarters of an hour in the contract's hours that were withheld
 * @param lines trips that the statement names
 * @param distanceHm their distance in units of 0.1 km
 * @param amountCents the allowance
 */
public record Story(
    int fixes,
    int trips,
    int privateTrips,
    long entries,
    int withheldSlots,
    int lines,
    long distanceHm,
    long amountCents) {}
