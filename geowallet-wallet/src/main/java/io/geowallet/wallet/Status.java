package io.geowallet.wallet;

import io.coneix.holder.graph.Delivery;

/**
 * How a wallet stands.
 *
 * @param platform its address, empty where the wallet is not connected to one yet
 * @param delivery how far the chain's entries have come
 * @param waiting true where parts wait for the next node
 * @param contracts how many contracts there are, of any state
 * @param privateSlots how many slots are withheld
 */
public record Status(
    String platform, Delivery delivery, boolean waiting, int contracts, int privateSlots) {}
