package io.geowallet.wallet.page.settings;

import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.setup.PhoneSetup;
import io.geowallet.wallet.live.setup.QrPicture;
import io.geowallet.wallet.live.tls.Fingerprint;
import java.util.Optional;

/**
 * A phone that was added just now.
 *
 * @param setup what to type in, with the token, shown this once
 * @param code the setup's link, to be scanned
 * @param fingerprint of what the phone is told to trust
 * @param address where phones are listened for
 */
public record NewPhoneView(
    PhoneSetup setup, QrPicture code, Fingerprint fingerprint, Optional<ListenAddress> address) {
  /** The token is not printed. */
  @Override
  public String toString() {
    return "a new phone";
  }
}
