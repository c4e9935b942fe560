package io.geowallet.wallet;

/**
 * What came back from the blind store.
 *
 * @param blobs how many blobs were read
 * @param nodes how many nodes the chain has
 * @param lost how many of them are lost: the log has their entries, the archive has not
 */
public record Recovered(long blobs, int nodes, int lost) {}
