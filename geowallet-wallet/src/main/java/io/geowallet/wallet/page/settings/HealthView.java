package io.geowallet.wallet.page.settings;

import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.health.PhoneHealth;
import io.geowallet.wallet.live.health.Silence;
import java.util.List;

/**
 * How the phones fare.
 *
 * @param phones in the order in which they were added
 * @param makers ends of the keys of their hints
 * @param nowMs this machine's time, ms since the epoch
 */
public record HealthView(List<Phone> phones, List<String> makers, long nowMs) {
  /** Makers whose phones stop applications in ways of their own; the last is everybody's. */
  static final List<String> MAKERS =
      List.of("apple", "samsung", "xiaomi", "huawei", "oppo", "google");

  /** Copies the lists. */
  public HealthView {
    phones = List.copyOf(phones);
    makers = List.copyOf(makers);
  }

  /** A phone with how it fares. */
  public record Phone(Device device, PhoneHealth health) {}

  /** How a phone stands: the end of a key. */
  public String state(Phone phone) {
    if (phone.health().lastFixMs() == 0) {
      return "unheard";
    }
    return nowMs - phone.health().lastFixMs() < Silence.SHORTEST_MS ? "well" : "silent";
  }
}
