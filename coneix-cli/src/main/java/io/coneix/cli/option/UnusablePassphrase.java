package io.coneix.cli.option;

import io.coneix.evidence.error.UnusableInput;

/** No passphrase could be had, or one that cannot be used. Never quotes it. */
public final class UnusablePassphrase extends UnusableInput {
  UnusablePassphrase(String where, String expected, String found) {
    super(
        "no usable passphrase",
        where,
        expected,
        found,
        "type it at the prompt, or give --passphrase-file FILE or --passphrase-fd N");
  }
}
