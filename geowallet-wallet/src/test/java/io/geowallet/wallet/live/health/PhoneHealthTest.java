package io.geowallet.wallet.live.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.wallet.live.LiveScene;
import io.geowallet.wallet.live.device.DeviceName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a phone was silent, also where it delivers late. */
class PhoneHealthTest {
  private static final long HOUR = 3_600_000;
  private static final long T = 1_790_776_800_000L;

  @TempDir private Path directory;

  @Test
  void hourWithoutAPosition_isASilence() {
    PhoneHealth health = PhoneHealth.UNHEARD.after(List.of(T + HOUR - 1, T), 1);
    assertThat(health.silences()).isEmpty();
    health = health.after(List.of(T + 4 * HOUR), 2);
    assertThat(health.silences()).containsExactly(new Silence(T + HOUR - 1, T + 4 * HOUR));
    assertThat(health.lastFixMs()).isEqualTo(T + 4 * HOUR);
    assertThat(health.fixes()).isEqualTo(3);
    assertThat(health.lastRequestMs()).isEqualTo(2);
  }

  @Test
  void lateDelivery_fillsASilenceUp() {
    PhoneHealth health = PhoneHealth.UNHEARD.after(List.of(T, T + 3 * HOUR), 1);
    health = health.after(List.of(T + HOUR / 2), 2);
    assertThat(health.silences()).containsExactly(new Silence(T + HOUR / 2, T + 3 * HOUR));
    health = health.after(List.of(T + HOUR, T + 2 * HOUR - 1, T + 2 * HOUR + 1), 3);
    assertThat(health.silences()).isEmpty();
    assertThat(health.lastFixMs()).isEqualTo(T + 3 * HOUR);
  }

  @Test
  void fewSilences_areKept() {
    PhoneHealth health = PhoneHealth.UNHEARD;
    for (int i = 0; i < 50; i++) {
      health = health.after(List.of(T + i * 2 * HOUR), i);
    }
    assertThat(health.silences()).hasSize(20);
    assertThat(health.silences().get(19).toMs()).isEqualTo(T + 98 * HOUR);
    assertThat(PhoneHealth.decode(health.encode())).isEqualTo(health);
  }

  @Test
  void request_isNotedForItsPhone_andForgottenWithIt() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      DeviceName name = new DeviceName("phone");
      assertThat(phone.live().health().of(name)).isEqualTo(PhoneHealth.UNHEARD);
      phone.post(LiveScene.location(T / 1_000, "1", "1"));
      phone.post("[]");
      PhoneHealth health = phone.live().health().of(name);
      assertThat(health.lastFixMs()).isEqualTo(T);
      assertThat(health.fixes()).isEqualTo(1);
      phone.live().health().forget(name);
      assertThat(phone.live().health().of(name)).isEqualTo(PhoneHealth.UNHEARD);
    }
  }
}
