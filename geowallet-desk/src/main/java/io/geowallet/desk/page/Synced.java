package io.geowallet.desk.page;

/**
 * When the mailbox was read last.
 *
 * @param atMs ms UTC
 * @param well false where that failed
 */
public record Synced(long atMs, boolean well) {}
