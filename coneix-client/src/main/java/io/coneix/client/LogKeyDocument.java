package io.coneix.client;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.VerifierKey;
import java.util.Map;

/** The platform's JSON document {"origin", "log_vkey", "time_vkey"}. Stateless. */
public final class LogKeyDocument {
  private LogKeyDocument() {}

  /**
   * Reads the document.
   *
   * @throws BadAnswer where it is none
   */
  public static LogKeys parse(Bytes json) {
    Map<String, String> fields = FlatJson.read(json);
    try {
      VerifierKey log = VerifierKey.parse(fields.getOrDefault("log_vkey", ""));
      VerifierKey time = VerifierKey.parse(fields.getOrDefault("time_vkey", ""));
      return LogKeys.timeByLog(log, time);
    } catch (UnusableInput e) {
      throw new BadAnswer("GET /v1/log/key", e);
    }
  }

  /** Writes the document; key names hold no quote and no backslash by {@link VerifierKey}. */
  public static String write(LogKeys keys) {
    return "{\"origin\":\""
        + keys.origin()
        + "\",\"log_vkey\":\""
        + keys.log().text()
        + "\",\"time_vkey\":\""
        + keys.cosigners().get(0).text()
        + "\"}\n";
  }

  static LogKeys fetch(Transport transport) {
    return parse(transport.get("GET /v1/log/key", "/v1/log/key").ok("GET /v1/log/key"));
  }
}
