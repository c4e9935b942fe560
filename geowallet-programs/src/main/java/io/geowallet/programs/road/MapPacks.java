package io.geowallet.programs.road;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.geowallet.mobility.road.RoadPack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The map packs that this machine has. Whoever hands one out has hashed its bytes: what is found by
 * a hash has it. Implementations are thread-safe.
 */
@FunctionalInterface
public interface MapPacks {
  /** The pack of a hash, where it is here. */
  Optional<RoadPack> find(Bytes sha256);

  /** No pack at all. */
  static MapPacks none() {
    return sha256 -> Optional.empty();
  }

  /**
   * Packs in memory.
   *
   * @param packs whole; are not copied and must not change
   * @throws io.geowallet.mobility.road.MalformedPack where one is no pack
   */
  static MapPacks of(List<byte[]> packs) {
    Map<Bytes, RoadPack> byHash = new HashMap<>();
    packs.forEach(pack -> byHash.put(Sha256.of(Bytes.wrap(pack)), RoadPack.open(pack)));
    return sha256 -> Optional.ofNullable(byHash.get(sha256));
  }
}
