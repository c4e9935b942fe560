package io.geowallet.wallet.page.contracts;

/**
 * The question for a home, before a period is reviewed.
 *
 * @param id the contract's name in addresses
 * @param periodIndex the period's place in the offer, from 0
 * @param commutes what the contract leaves out
 */
public record AskHomeView(String id, int periodIndex, CommutesView commutes) {}
