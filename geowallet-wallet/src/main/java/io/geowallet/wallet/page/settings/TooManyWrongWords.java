package io.geowallet.wallet.page.settings;

import io.coneix.evidence.error.Refused;

/** Somebody may be trying words. */
final class TooManyWrongWords extends Refused {
  TooManyWrongWords() {
    super(
        "too many wrong words",
        "24 words",
        "three right ones",
        "wrong ones, several times",
        "wait ten minutes; 'coneix wallet words' shows the words to whoever has the passphrase");
  }
}
