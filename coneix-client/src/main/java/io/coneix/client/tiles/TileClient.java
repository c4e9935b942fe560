package io.coneix.client.tiles;

import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.TileHashSource;

/**
 * Gives the hashes of a log, from tiles that it fetches when they are needed and keeps.
 *
 * <p>Guarantees that every hash belongs to the tree of the checkpoint that was asked for: each tile
 * is checked against the one above it, up to the signed root, whether it was fetched or kept. It
 * does not guarantee that two checkpoints belong to one log: {@link
 * io.coneix.evidence.log.LogProofBuilder} checks that for those of a proof. Thread-safe.
 */
public final class TileClient {
  private final TileFetcher fetcher;
  private final TileStore store;

  /** Fetches from {@code fetcher} what {@code store} has not kept. */
  public TileClient(TileFetcher fetcher, TileStore store) {
    this.fetcher = fetcher;
    this.store = store;
  }

  /**
   * The hashes of the tree of {@code head}, whose signatures have been verified.
   *
   * <p>Fetches the tree's right edge at once. The source throws {@link
   * io.coneix.evidence.log.BadLogProof} where a tile does not lead to the root, and {@link
   * io.coneix.client.BadAnswer} where the log does not have it.
   */
  public HashSource hashes(SignedHead head) {
    return new TileHashSource(head.size(), new VerifiedTiles(head, fetcher, store));
  }
}
