package io.geowallet.wallet.road;

import io.geowallet.mobility.road.RoadPack;

/**
 * A map pack with what it is known by. Immutable, thread-safe.
 *
 * @param roads its roads
 * @param hash SHA-256 of its bytes, hexadecimal
 * @param fileMs when its file was last written, milliseconds since the epoch
 */
public record MapPack(RoadPack roads, String hash, long fileMs) {
  private static final int SHORT = 12;

  /** The first signs of its hash: enough to tell it from others by eye. */
  public String shortHash() {
    return hash.substring(0, Math.min(SHORT, hash.length()));
  }
}
