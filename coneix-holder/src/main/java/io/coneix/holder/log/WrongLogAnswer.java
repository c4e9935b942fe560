package io.coneix.holder.log;

import io.coneix.evidence.error.Fault;

/** The platform answers about its log with something that is not what was asked for. */
public final class WrongLogAnswer extends Fault {
  WrongLogAnswer(String where, String expected, String found) {
    super(
        "the log's answer cannot be used",
        where,
        expected,
        found,
        "ask again later; if it stays, the log does not keep its promises");
  }
}
