package io.coneix.platform.host;

import io.coneix.evidence.error.UnusableInput;

/** The enclave image, or the program that runs it, cannot be read. */
public final class UnusableImage extends UnusableInput {
  UnusableImage() {
    super(
        "enclave image cannot be used",
        "image or command",
        "files that can be read",
        "others",
        "build the enclave image, and give its path");
  }
}
