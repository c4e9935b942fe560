package io.geowallet.wallet.record;

import io.coneix.testkit.SeededRandom;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import io.geowallet.wallet.imports.ImportWatch;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A program of its own that imports a file, and says how far it is, until somebody kills it. */
final class KilledImport {
  private KilledImport() {}

  public static void main(String[] arguments) {
    WalletOptions options = WalletOptions.of(Clock.systemUTC(), new SeededRandom(3));
    try (Wallet wallet = Wallet.open(Path.of(arguments[0]), WalletScene.ROOT, options)) {
      wallet.importFiles(
          List.of(Path.of(arguments[1])),
          true,
          new ImportWatch() {
            @Override
            public void reading(Path file, long bytes, long total) {}

            @Override
            public void keeping(Path file, long fixes, long total) {
              System.out.println(fixes);
              System.out.flush();
            }
          });
    }
  }
}
