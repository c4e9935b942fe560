package io.geowallet.wallet.live.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.testkit.Golden;
import io.coneix.testkit.SeededRandom;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.owntracks.PayloadKey;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceBookTest {
  private static final DeviceName PHONE = new DeviceName("phone");

  @TempDir private Path directory;

  @Test
  void phone_opensWithItsTokenOnly_alsoAfterARestart() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      DeviceBook book = new DeviceBook(scene.wallet().holder().context());
      String token = book.add(PHONE, PhoneClient.OWNTRACKS).token().reveal(SecretAccess.FOR_OWNER);
      assertThat(token).matches("([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}");
      String other =
          book.add(new DeviceName("tablet"), PhoneClient.OVERLAND)
              .token()
              .reveal(SecretAccess.FOR_OWNER);
      DeviceBook again = new DeviceBook(scene.open().holder().context());
      assertThat(again.all()).extracting(d -> d.name().text()).containsExactly("phone", "tablet");
      assertThat(again.find("phone", DeviceToken.typed(token))).isPresent();
      String capitals = " " + token.toUpperCase(Locale.ROOT).replace("-", "") + " ";
      assertThat(again.find("phone", DeviceToken.typed(capitals))).isPresent();
      assertThat(again.find("phone", DeviceToken.typed(other))).isEmpty();
      assertThat(again.find("nobody", DeviceToken.typed(token))).isEmpty();
      again.remove(PHONE);
      assertThat(again.find("phone", DeviceToken.typed(token))).isEmpty();
      assertThatThrownBy(() -> again.remove(PHONE)).isInstanceOf(UnknownDevice.class);
    }
  }

  @Test
  void sameName_isRefused_andSoAreTooMany() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      DeviceBook book = new DeviceBook(scene.wallet().holder().context());
      book.add(PHONE, PhoneClient.TRACCAR);
      assertThatThrownBy(() -> book.add(PHONE, PhoneClient.TRACCAR))
          .isInstanceOf(DeviceExists.class);
      for (int i = 1; i < DeviceBook.MOST; i++) {
        book.add(new DeviceName("phone-" + i), PhoneClient.TRACCAR);
      }
      assertThatThrownBy(() -> book.add(new DeviceName("more"), PhoneClient.TRACCAR))
          .isInstanceOf(TooManyDevices.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "é", "a b", "a:b", "a\n", "../x", "<b>"})
  void otherCharacters_areRefused(String name) {
    assertThatThrownBy(() -> new DeviceName(name)).isInstanceOf(UnusableDeviceName.class);
  }

  @Test
  void token_isNotPrinted() {
    DeviceToken token = DeviceToken.random(new SeededRandom(1));
    assertThat(token.toString()).doesNotContain(token.reveal(SecretAccess.FOR_OWNER).split("-"));
    assertThat(new DeviceName("a".repeat(32)).text()).hasSize(32);
    assertThatThrownBy(() -> new DeviceName("a".repeat(33))).isInstanceOf(UnusableDeviceName.class);
  }

  @Test
  void phones_areTheGoldenFile() {
    Bytes hash = DeviceToken.typed("abcde-fghjk-mnpqr-stuvw").hash();
    List<Device> devices =
        List.of(
            new Device(
                PHONE,
                1_790_776_800_000L,
                hash,
                PhoneClient.OWNTRACKS,
                Optional.of(PayloadKey.of(Bytes.utf8("abcdefghjkmnpqrstuvwxyz23456789a")))),
            new Device(
                new DeviceName("old-tablet"), 0, hash, PhoneClient.TRACCAR, Optional.empty()));
    Golden.check("wallet-phones-2", DeviceBook.encode(devices).toArray());
    Bytes golden = Bytes.wrap(Golden.read("wallet-phones-2"));
    assertThat(DeviceBook.encode(DeviceBook.decode(golden))).isEqualTo(golden);
  }

  @Test
  void phonesOfAnOlderWallet_areOwnTracksInTheClear() {
    Bytes golden = Bytes.wrap(Golden.read("wallet-phones"));
    assertThat(DeviceBook.decode(golden))
        .hasSize(2)
        .allMatch(d -> d.client() == PhoneClient.OWNTRACKS && d.payloadKey().isEmpty());
  }

  @Test
  void T38_token_isFoundWithoutANameForItsOwnApplicationOnly() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      DeviceBook book = new DeviceBook(scene.wallet().holder().context());
      book.add(PHONE, PhoneClient.OVERLAND);
      AddedDevice tracker = book.add(new DeviceName("tracker"), PhoneClient.TRACCAR);
      DeviceToken token = DeviceToken.typed(tracker.token().reveal(SecretAccess.FOR_OWNER));
      assertThat(book.findByToken(PhoneClient.TRACCAR, token)).contains(tracker.device());
      assertThat(book.findByToken(PhoneClient.OVERLAND, token)).isEmpty();
      assertThat(book.findByToken(PhoneClient.TRACCAR, DeviceToken.typed(""))).isEmpty();
    }
  }
}
