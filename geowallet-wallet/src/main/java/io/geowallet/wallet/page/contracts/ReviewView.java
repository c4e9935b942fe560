package io.geowallet.wallet.page.contracts;

import java.time.LocalDate;

/**
 * What the company would be told of a period.
 *
 * @param company foreign text
 * @param review names what was computed, for the form that sends it
 * @param changed an earlier review was to be sent, and would no longer have been true
 * @param last the period's last day, included
 * @param withheldSlots quarters of an hour in scope that private marks withhold
 * @param lostMm millimetres of drives that go on outside of them and are cut
 * @param simulated true where the contract accepts a simulated enclave (THREATS, T30)
 */
public record ReviewView(
    String id,
    String company,
    String review,
    boolean changed,
    int periodIndex,
    LocalDate first,
    LocalDate last,
    SaidView said,
    int withheldSlots,
    long lostMm,
    boolean simulated) {}
