package io.coneix.platform.http;

import io.coneix.evidence.error.UnusableInput;

/** A request that cannot be answered, with its HTTP status. */
final class HttpProblem extends UnusableInput {
  private final int status;

  private HttpProblem(
      int status, String what, String where, String expected, String found, String hint) {
    super(what, where, expected, found, hint);
    this.status = status;
  }

  static HttpProblem notFound(String where) {
    return new HttpProblem(404, "not found", where, "something that is there", "nothing", "");
  }

  static HttpProblem tooLarge(String where, int limit) {
    return new HttpProblem(
        413, "request is too large", where, "at most " + limit + " bytes", "more", "send less");
  }

  static HttpProblem malformed(String where, String expected) {
    return new HttpProblem(400, "request cannot be used", where, expected, "something else", "");
  }

  static HttpProblem forbidden(String where) {
    return new HttpProblem(
        403,
        "not allowed",
        where,
        "the capability or token that opens this",
        "another or none",
        "");
  }

  static HttpProblem taken(String where) {
    return new HttpProblem(
        409,
        "other bytes are there",
        where,
        "an address that is free, or the same bytes",
        "other bytes",
        "delete them first");
  }

  static HttpProblem notLogged() {
    return new HttpProblem(
        409,
        "evidence is not logged",
        "evidence",
        "evidence whose entry is in the log",
        "another",
        "append the entry of the evidence first");
  }

  int status() {
    return status;
  }
}
