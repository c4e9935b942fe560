package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.device.DeviceBook;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.health.HealthBook;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coneix wallet device remove}: ends a phone's token. */
@Command(name = "remove", description = "Remove a phone: what it sends from now on is refused.")
final class DeviceRemove extends WalletAction {
  @Parameters(paramLabel = "NAME", description = "As 'device list' names it.")
  private String name = "";

  DeviceRemove(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    DeviceName device = new DeviceName(name);
    // One phone may deliver by both ways under one name; whoever lost it means both.
    boolean box = wallet.holder().drops().remove(device.text());
    DeviceBook book = new DeviceBook(wallet.holder().context());
    boolean listed = book.all().stream().anyMatch(d -> d.name().equals(device));
    if (listed || !box) {
      book.remove(device);
      new HealthBook(wallet.holder().context().store()).forget(device);
    }
    String what = box ? language().pick(", with its drop box", ", avec sa boîte de dépôt") : "";
    print(
        Map.of("removed", device.text(), "drop_box", box),
        List.of(language().pick("removed: ", "retiré : ") + device.text() + what));
  }
}
