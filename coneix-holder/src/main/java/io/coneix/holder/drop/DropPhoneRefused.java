package io.coneix.holder.drop;

import io.coneix.evidence.error.UnusableInput;

/** A phone that cannot be added, or is not there. */
public final class DropPhoneRefused extends UnusableInput {
  DropPhoneRefused(String expected, String found) {
    super("unusable name of a phone", "name", expected, found, "choose another name");
  }
}
