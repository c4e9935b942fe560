package io.geowallet.wallet.page.settings;

import io.geowallet.wallet.live.http.ListenAddress;
import java.util.Optional;

/**
 * A phone that was added just now.
 *
 * @param name what its owner calls it
 * @param token shown this once
 * @param link what to type in as the address
 * @param address where phones are listened for
 */
public record NewPhoneView(
    String name, String token, String link, Optional<ListenAddress> address) {
  /** The token is not printed. */
  @Override
  public String toString() {
    return "a new phone";
  }
}
