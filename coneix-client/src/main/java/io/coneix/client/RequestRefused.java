package io.coneix.client;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.OneLine;
import io.coneix.evidence.error.UnusableInput;
import java.util.Map;

/** The platform says that a request cannot be used. */
public final class RequestRefused extends UnusableInput {
  private final int status;

  private RequestRefused(int status, String what, String where, String expected, String found) {
    super(what, where, expected, found, "check program versions, capability and size");
    this.status = status;
  }

  /** Takes the platform's own words where it gave any, cut to a length that fits a line. */
  static RequestRefused of(String where, int status, Bytes body) {
    Map<String, String> said = FlatJson.read(body);
    return new RequestRefused(
        status,
        part(said, "error", "platform refused the request"),
        where + ": " + part(said, "where", "request"),
        part(said, "expected", "a request that it accepts"),
        part(said, "found", "HTTP " + status));
  }

  private static String part(Map<String, String> said, String name, String instead) {
    String text = said.getOrDefault(name, instead);
    return OneLine.of(text.length() <= 200 ? text : text.substring(0, 200));
  }

  /** The HTTP status, 400 to 499. */
  public int status() {
    return status;
  }
}
