package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.evidence.bytes.SecretAccess;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.device.DeviceBook;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.http.ListenAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coneix wallet device add}: shows a phone's token, once. */
@Command(name = "add", description = "Add a phone; shows its token, once.")
final class DeviceAdd extends WalletAction {
  @Parameters(paramLabel = "NAME", description = "Small letters, digits and hyphens.")
  private String name = "";

  DeviceAdd(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    DeviceName device = new DeviceName(name);
    String token =
        new DeviceBook(wallet.holder().context()).add(device).reveal(SecretAccess.FOR_OWNER);
    String url = ListenAddress.loopback(ListenAddress.USUAL_PORT).link();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("device", device.text());
    object.put("token", token);
    object.put("url", url);
    print(
        object,
        List.of(
            language()
                .pick("In the OwnTracks application, mode HTTP:", "Dans OwnTracks, mode HTTP :"),
            "  URL: " + url,
            language().pick("  user: ", "  utilisateur : ") + device.text(),
            language().pick("  password: ", "  mot de passe : ") + token,
            language()
                .pick(
                    "The password is shown this once; 'wallet open --listen' prints the URL.",
                    "Le mot de passe n'est montré que cette fois ; 'wallet open --listen'"
                        + " affiche l'URL.")));
  }
}
