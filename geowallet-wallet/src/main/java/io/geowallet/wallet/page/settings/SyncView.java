package io.geowallet.wallet.page.settings;

import io.coneix.evidence.log.Cosignature;
import io.coneix.holder.graph.GraphReader;
import io.geowallet.wallet.Status;
import io.geowallet.wallet.Wallet;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How far the record has come to the public log, and to the platform's store.
 *
 * @param lastMs when the last entry was logged, by the log's own time; empty where none was
 * @param directory where the wallet is on this computer
 */
public record SyncView(Status status, OptionalLong lastMs, String directory) {
  private static final long MS_PER_S = 1_000;

  static SyncView of(Wallet wallet) {
    GraphReader reader = wallet.holder().graph().reader();
    OptionalLong last =
        reader.receipt(reader.lastLogged()).stream()
            .flatMap(at -> at.checkpoint().cosignatures().stream())
            .mapToLong(Cosignature::timeSec)
            .max();
    return new SyncView(
        wallet.status(),
        last.isPresent() ? OptionalLong.of(last.getAsLong() * MS_PER_S) : OptionalLong.empty(),
        wallet.holder().context().store().directory().toString());
  }

  /** True where the wallet has a platform. */
  public boolean connected() {
    return !status.platform().isEmpty();
  }

  /** How much is kept elsewhere: the end of a key. */
  public String archived() {
    return status.archived().name().toLowerCase(Locale.ROOT);
  }

  /** Sealed quarters of an hour that are not logged yet. */
  public long pending() {
    return status.delivery().pending();
  }
}
