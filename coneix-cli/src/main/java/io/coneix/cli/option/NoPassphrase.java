package io.coneix.cli.option;

import io.coneix.evidence.error.UnusableInput;

/** No passphrase could be had. Never quotes one. */
public final class NoPassphrase extends UnusableInput {
  NoPassphrase(String where, String expected, String found) {
    super(
        "no passphrase",
        where,
        expected,
        found,
        "type it at the prompt, or give --passphrase-file FILE or --passphrase-fd N");
  }
}
