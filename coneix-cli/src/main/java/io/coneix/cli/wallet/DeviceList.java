package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.device.DeviceBook;
import java.time.Instant;
import java.util.LinkedHashMap;
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
          object(device, added),
          List.of(
              device.name().text()
                  + ", "
                  + device.client().text()
                  + language().pick(", added ", ", ajouté le ")
                  + added));
    }
    DropOutput.list(wallet, this);
  }

  private static Map<String, Object> object(Device device, String added) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("device", device.name().text());
    object.put("client", device.client().text());
    object.put("encrypted", device.payloadKey().isPresent());
    object.put("added", added);
    return object;
  }
}
