package io.geowallet.wallet.live.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.SecretAccess;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.AddedDevice;
import io.geowallet.wallet.live.device.DeviceBook;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links as the applications' makers document them, and the code that carries them. */
class PhoneSetupTest {
  private static final ListenAddress HOME = ListenAddress.lan("192.168.1.20", 8_083);

  @TempDir private Path directory;

  private PhoneSetup setup(PhoneClient client, String name) {
    try (WalletScene scene = new WalletScene(directory.resolve(name))) {
      DeviceBook book = new DeviceBook(scene.wallet().holder().context());
      AddedDevice added = book.add(new DeviceName(name), client);
      PhoneSetup setup = PhoneSetup.of(added, HOME);
      assertThat(setup.toString() + setup.settings())
          .doesNotContain(added.token().reveal(SecretAccess.FOR_OWNER));
      return setup;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "my-phone", "m-y", "mes-deux-telephones"})
  void ownTracksLink_holdsItsConfigurationInPlainBase64(String name) {
    PhoneSetup setup = setup(PhoneClient.OWNTRACKS, name);
    assertThat(setup.link()).matches("owntracks:///config\\?inline=[A-Za-z0-9]+");
    String inline = setup.link().substring("owntracks:///config?inline=".length());
    String json = new String(Base64.getDecoder().decode(inline), StandardCharsets.US_ASCII);
    assertThat(json)
        .startsWith("{\"_type\":\"configuration\",\"mode\":3,")
        .contains("\"url\":\"https://192.168.1.20:8083/pub\"", "\"username\":\"" + name + "\"")
        .contains(setup.value(Setting.Field.ENCRYPTION_KEY).orElseThrow())
        .contains(setup.value(Setting.Field.PASSWORD).orElseThrow());
  }

  @Test
  void otherLinks_areAsDocumented() {
    assertThat(setup(PhoneClient.OVERLAND, "o").link())
        .matches(
            "overland://setup\\?url=https%3A%2F%2F192.168.1.20%3A8083%2Foverland"
                + "&token=[a-z0-9-]{23}&device_id=o");
    assertThat(setup(PhoneClient.TRACCAR, "t").link())
        .matches(
            "https://192.168.1.20:8083/traccar/[a-z0-9]{20}\\?id=t&accuracy=highest&interval=10"
                + "&distance=20&fastest_interval=5&buffer=true");
    assertThat(setup(PhoneClient.GPSLOGGER, "g").link())
        .isEqualTo("https://192.168.1.20:8083/gpslogger");
    assertThat(setup(PhoneClient.HOME_ASSISTANT, "h").link())
        .matches("https://192.168.1.20:8083/api/webhook/[a-z0-9]{20}");
  }

  @Test
  void code_hasFindersInThreeCornersAndAQuietZone() {
    QrPicture picture = QrPicture.of("owntracks:///config?inline=AAAA");
    List<String> lines = picture.lines();
    assertThat(lines).hasSize((picture.size() + 1) / 2);
    assertThat(lines).allMatch(l -> l.length() == picture.size());
    assertThat(lines.get(0)).matches("\u2588+");
    assertThat(lines.get(2)).matches("\u2588{4} \u2584{5} .* \u2584{5} \u2588{4}");
    assertThat(picture.path()).startsWith("M4 4h7v1h-7z").matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
    assertThat(QrPicture.of("x".repeat(2_000)).size()).isBetween(100, 185);
  }
}
