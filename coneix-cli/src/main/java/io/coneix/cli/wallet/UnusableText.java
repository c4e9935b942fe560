package io.coneix.cli.wallet;

import io.coneix.evidence.error.UnusableInput;

/** An option or text that a wallet's command cannot use. Never quotes it. */
final class UnusableText extends UnusableInput {
  UnusableText(String where, String expected, String found) {
    super("unusable text", where, expected, found, "");
  }
}
