package io.coneix.verify.trust;

import io.coneix.contract.offer.TimePolicy;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.BadPublicKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verifier believes.
 *
 * <p>As a file: {@code {"format":"coneix-trust/1", "authorities":[{"name","key"}],
 * "logs":[{"origin","key","time_key"}], "policy":{"time":"log"|"witnessed"}}}, keys of authorities
 * as 64 hexadecimal digits, keys of logs as C2SP verifier keys. Unknown fields are refused, so that
 * a policy of a later version is never half read. Immutable.
 *
 * @param authorities who vouches for companies and enclave hosts
 * @param logs whose checkpoints count
 * @param time which time policy of a contract is enough
 */
public record Trust(List<Authority> authorities, List<Log> logs, Time time) {
  private static final String FORMAT = "coneix-trust/1";

  /** A trusted authority. */
  public record Authority(String name, Ed25519PublicKey key) {}

  /** A trusted log. */
  public record Log(String origin, String key, String timeKey) {}

  /** Which time policies are enough. */
  public enum Time {
    /** The log's own word on time is enough, and is never called proved. */
    LOG,
    /** Only times of independent witnesses or stampers are enough. */
    WITNESSED
  }

  /** Copies the lists. */
  public Trust {
    authorities = List.copyOf(authorities);
    logs = List.copyOf(logs);
  }

  /**
   * Reads a trust file.
   *
   * @throws BadTrustFile where it cannot be used
   */
  public static Trust parse(String json) {
    Map<?, ?> top = object("top", JsonReader.read(json), "format", "authorities", "logs", "policy");
    String format = text("format", top.get("format"));
    if (!format.equals(FORMAT)) {
      throw new BadTrustFile("format", FORMAT, "another version");
    }
    List<Authority> authorities = new ArrayList<>();
    for (Object each : list("authorities", top.get("authorities"))) {
      authorities.add(authority(object("authority", each, "name", "key")));
    }
    List<Log> logs = new ArrayList<>();
    for (Object each : list("logs", top.get("logs"))) {
      Map<?, ?> log = object("log", each, "origin", "key", "time_key");
      logs.add(
          new Log(
              text("origin", log.get("origin")),
              text("log key", log.get("key")),
              text("time key", log.get("time_key"))));
    }
    Map<?, ?> policy = object("policy", top.get("policy"), "time");
    return new Trust(authorities, logs, time(text("time", policy.get("time"))));
  }

  private static Authority authority(Map<?, ?> fields) {
    try {
      Bytes key = Bytes.fromHex(text("authority key", fields.get("key")));
      return new Authority(text("authority name", fields.get("name")), Ed25519PublicKey.of(key));
    } catch (IllegalArgumentException | BadPublicKey e) {
      throw new BadTrustFile("authority key", "64 hexadecimal digits of a key", "another text");
    }
  }

  private static Time time(String name) {
    return switch (name) {
      case "log" -> Time.LOG;
      case "witnessed" -> Time.WITNESSED;
      default -> throw new BadTrustFile("policy, time", "log or witnessed", "another word");
    };
  }

  private static Map<?, ?> object(String field, @Nullable Object value, String... names) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadTrustFile(field, "an object", "another value");
    }
    if (!map.keySet().equals(Set.of(names))) {
      throw new BadTrustFile(
          field,
          "the fields " + String.join(", ", names),
          map.size() + " fields, not all of these");
    }
    return map;
  }

  private static List<?> list(String field, @Nullable Object value) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw new BadTrustFile(field, "a list that is not empty", "another value");
  }

  private static String text(String field, @Nullable Object value) {
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new BadTrustFile(field, "a text", "another value");
  }

  /** The file's text, with a line feed at the end. */
  public String toJson() {
    StringBuilder json = new StringBuilder("{\n  \"format\": \"" + FORMAT + "\",\n");
    json.append("  \"authorities\": [");
    for (int i = 0; i < authorities.size(); i++) {
      Authority each = authorities.get(i);
      json.append(i == 0 ? "\n" : ",\n");
      json.append(row("name", each.name(), "key", each.key().encoded().hex()));
    }
    json.append("\n  ],\n  \"logs\": [");
    for (int i = 0; i < logs.size(); i++) {
      Log each = logs.get(i);
      json.append(i == 0 ? "\n" : ",\n");
      json.append(row("origin", each.origin(), "key", each.key(), "time_key", each.timeKey()));
    }
    json.append("\n  ],\n  \"policy\": {\"time\": \"");
    json.append(time == Time.LOG ? "log" : "witnessed");
    return json.append("\"}\n}\n").toString();
  }

  private static String row(String... namesAndValues) {
    StringBuilder row = new StringBuilder("    {");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.append(i == 0 ? "" : ", ");
      row.append(JsonText.quote(namesAndValues[i])).append(": ");
      row.append(JsonText.quote(namesAndValues[i + 1]));
    }
    return row.append("}").toString();
  }

  /** True where an authority of this key is trusted. */
  public boolean trustsAuthority(Bytes key) {
    return authorities.stream().anyMatch(a -> a.key().encoded().equals(key));
  }

  /** True where the policy's log and its time key are trusted. */
  public boolean trustsLog(TimePolicy policy) {
    return logs.stream()
        .anyMatch(
            log ->
                log.origin().equals(policy.origin())
                    && log.key().equals(policy.logKey())
                    && policy.cosigners().equals(List.of(log.timeKey())));
  }
}
