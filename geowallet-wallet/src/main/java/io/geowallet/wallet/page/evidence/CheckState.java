package io.geowallet.wallet.page.evidence;

import java.util.Locale;

/** What this process can say of a link by its own checks (THREATS, T46). */
public enum CheckState {
  /** Every check that concerns it passed, here. */
  PASSED,
  /** A check that concerns it failed, here. */
  FAILED,
  /** It was not checked here. */
  NOT_CHECKED;

  /** Its name in texts and style sheets. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
