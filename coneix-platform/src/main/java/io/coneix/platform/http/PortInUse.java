package io.coneix.platform.http;

import io.coneix.evidence.error.UnusableInput;

/** The port to listen on is taken. */
public final class PortInUse extends UnusableInput {
  PortInUse(int port) {
    super(
        "cannot listen",
        "--port",
        "a free port",
        "port " + port + " is in use or not allowed",
        "choose another port, or 0 for any");
  }
}
