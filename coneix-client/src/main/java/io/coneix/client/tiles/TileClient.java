package io.coneix.client.tiles;

import io.coneix.client.BadAnswer;
import io.coneix.client.LogClient;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.Tile;
import io.coneix.evidence.log.TileHashSource;
import io.coneix.evidence.log.TileId;
import io.coneix.evidence.log.TileSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches tiles of a log and keeps them in memory.
 *
 * <p>The hashes are not verified: {@link io.coneix.evidence.log.LogProofBuilder} checks every proof
 * against the signed root. Thread-safe.
 */
public final class TileClient implements TileSource {
  private static final String WHERE = "GET /log/tile";

  private final LogClient log;
  private final Map<TileId, Tile> tiles = new ConcurrentHashMap<>();

  private TileClient(LogClient log) {
    this.log = log;
  }

  /** The hashes of the tree of {@code head}, fetched when they are asked for. */
  public static HashSource of(LogClient log, SignedHead head) {
    return new TileHashSource(head.size(), new TileClient(log));
  }

  @Override
  public Tile tile(TileId id) {
    return tiles.computeIfAbsent(id, this::fetch);
  }

  private Tile fetch(TileId id) {
    Bytes content =
        log.unverifiedTile(id)
            .orElseThrow(() -> new BadAnswer(WHERE, "a tile of the signed tree", "none"));
    try {
      return new Tile(id, content);
    } catch (UnusableInput | IllegalArgumentException e) {
      throw new BadAnswer(WHERE, id.width() + " hashes", content.size() + " bytes");
    }
  }
}
