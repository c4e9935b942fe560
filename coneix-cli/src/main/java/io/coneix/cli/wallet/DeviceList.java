package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.device.DeviceBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code coneix wallet device list}. */
@Command(name = "list", description = "List the phones that may add positions.")
final class DeviceList extends WalletAction {
  DeviceList(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    for (Device device : new DeviceBook(wallet.holder().context()).all()) {
      String added = Instant.ofEpochMilli(device.addedMs()).toString();
      print(
          Map.of("device", device.name().text(), "added", added),
          List.of(device.name().text() + language().pick(", added ", ", ajouté le ") + added));
    }
  }
}
