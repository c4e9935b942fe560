package io.coneix.cli.bench;

import io.coneix.evidence.error.UnusableInput;

/** There is no bench of that name. */
public final class UnknownBench extends UnusableInput {
  UnknownBench(String found, String known) {
    super("no such bench", "argument NAME", known, found, "'coneix bench' lists the names");
  }
}
