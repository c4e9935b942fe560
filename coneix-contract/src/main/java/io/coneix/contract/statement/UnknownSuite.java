package io.coneix.contract.statement;

import io.coneix.evidence.error.UnusableInput;

/** A statement under algorithms that this program does not know: a newer one may (THREATS, T34). */
public final class UnknownSuite extends UnusableInput {
  UnknownSuite(String expected, String found) {
    super(
        "unknown encryption suite",
        "sealed statement, header",
        expected,
        found,
        "update the program");
  }
}
