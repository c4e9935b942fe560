package io.geowallet.wallet.retention;

import io.coneix.holder.fault.FaultPoints;
import io.coneix.testkit.SeededRandom;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A program of its own that removes old positions, and dies when it has begun. */
final class KilledRetention {
  static final Clock LATER = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

  private KilledRetention() {}

  public static void main(String[] arguments) {
    WalletOptions options = WalletOptions.of(LATER, new SeededRandom(3));
    Wallet wallet = Wallet.open(Path.of(arguments[0]), WalletScene.ROOT, options);
    RetentionBook book = new RetentionBook(wallet.holder());
    book.set(new Retention(1, ZoneOffset.UTC));
    book.apply(removed -> Runtime.getRuntime().halt(FaultPoints.KILLED));
  }
}
