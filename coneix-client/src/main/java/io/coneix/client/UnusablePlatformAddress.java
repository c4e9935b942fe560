package io.coneix.client;

import io.coneix.evidence.error.UnusableInput;

/** An address that is no http or https URL with a host. */
public final class UnusablePlatformAddress extends UnusableInput {
  UnusablePlatformAddress() {
    super(
        "unusable platform address",
        "--platform",
        "http://HOST:PORT or https://HOST",
        "another form",
        "give the address that 'platform' prints when it starts");
  }
}
