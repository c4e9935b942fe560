package io.geowallet.wallet.live;

import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.testkit.SeededRandom;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.http.ListenLimits;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.time.Clock;

/** A program of its own that listens for phones until somebody kills it. */
final class KilledWallet {
  private KilledWallet() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    WalletOptions options = WalletOptions.of(Clock.systemUTC(), new SeededRandom(3));
    Wallet wallet = Wallet.initAlone(directory, WalletScene.ROOT, options);
    Live live = Live.of(wallet);
    String token =
        live.devices()
            .addInTheClear(new DeviceName("phone"), PhoneClient.OWNTRACKS)
            .token()
            .reveal(SecretAccess.FOR_OWNER);
    ListenAddress address = live.listen(ListenAddress.loopback(0), ListenLimits.usual());
    System.out.println(address.port() + " " + token);
    System.out.flush();
    Thread.sleep(120_000);
  }
}
