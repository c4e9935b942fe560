package io.geowallet.wallet.road;

import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The map packs that a wallet keeps for contracts which measure along their roads. Implementations
 * are thread-safe.
 */
public interface KeptMaps {
  /**
   * A pack that is kept.
   *
   * @param sha256 by which contracts name it
   * @param bytes its size
   * @param usable false where its file has been damaged since
   */
  record KeptMap(Bytes sha256, long bytes, boolean usable) {}

  /** All of them, by hash. */
  List<KeptMap> all();

  /**
   * Keeps a copy; contracts find it at once. Nothing but a map pack comes to the disk.
   *
   * @param pack the file, read to its end and not closed
   * @param name what to call the file in messages
   * @throws NotAMapPack where it is none
   * @throws IOException where it cannot be read
   */
  KeptMap keep(InputStream pack, String name) throws IOException;
}
