package io.geowallet.wallet.live.http;

import io.geowallet.wallet.live.owntracks.OwnTracksParser;

/**
 * How much of the machine phones, and whoever else finds the port, can take.
 *
 * @param bodyBytes the longest request
 * @param idleMs a connection that is silent for so long is ended
 * @param connectionMs no connection lives longer, whatever it does
 * @param connections at a time; more wait
 * @param burst requests of one phone at once, as after days without network
 * @param perSecond requests of one phone over time
 */
public record ListenLimits(
    int bodyBytes, long idleMs, long connectionMs, int connections, int burst, int perSecond) {
  /** The usual ones. */
  public static ListenLimits usual() {
    return new ListenLimits(OwnTracksParser.MOST_BYTES, 5_000, 30_000, 64, 600, 20);
  }
}
