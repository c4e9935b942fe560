package io.coneix.contract.offer;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.VerifierKey;
import java.util.List;

/**
 * Whose word on time a contract accepts.
 *
 * <p>{@link Mode#LOG} is the log's own cosignature: no independent upper bound, so nodes are graded
 * {@code live-unwitnessed} at best, and nobody may call such a time proved.
 *
 * @param logKey the log's verifier key (C2SP signed-note)
 * @param cosigners verifier keys whose cosignatures count, of distinct names
 * @param k how many of them are needed
 */
public record TimePolicy(Mode mode, String origin, String logKey, List<String> cosigners, int k) {
  private static final int MAX_KEY = 300;
  private static final int MAX_COSIGNERS = 100;

  /** Kinds of policies; the ordinal is the wire number. */
  public enum Mode {
    /** The log's own clock, under its own second key. */
    LOG
  }

  /** Refuses a policy that cannot be met, and sizes out of bounds. */
  public TimePolicy {
    cosigners = List.copyOf(cosigners);
    if (k < 1 || k > cosigners.size() || origin.isEmpty() || origin.length() > 200) {
      throw new IllegalArgumentException(k + " of " + cosigners.size() + " cosigners");
    }
    if (!isKey(logKey)
        || cosigners.size() > MAX_COSIGNERS
        || !cosigners.stream().allMatch(TimePolicy::isKey)) {
      throw new IllegalArgumentException("keys out of bounds");
    }
    if (mode == Mode.LOG && (k != 1 || cosigners.size() != 1)) {
      throw new IllegalArgumentException("time of the log with " + cosigners.size() + " keys");
    }
  }

  private static boolean isKey(String text) {
    return !text.isEmpty() && text.length() <= MAX_KEY;
  }

  /** Reads {@code [mode, origin, log key, [cosigner...], k]}. */
  public static TimePolicy of(CborValue value) {
    Fields fields = Fields.of("time policy", value);
    Mode mode = fields.ordinal("mode", Mode.values());
    String origin = fields.text("origin", 1, 200);
    String logKey = fields.text("log key", 1, MAX_KEY);
    List<String> cosigners =
        fields.list(
            "cosigners",
            1,
            MAX_COSIGNERS,
            v -> Fields.of("cosigner", CborValue.array(v)).text("key", 1, MAX_KEY));
    int k = fields.int32("k", 1, cosigners.size());
    fields.end();
    try {
      return new TimePolicy(mode, origin, logKey, cosigners, k);
    } catch (IllegalArgumentException e) {
      throw fields.malformed("cosigners", "one key for the log's time", cosigners.size() + "");
    }
  }

  /** {@code [mode, origin, log key, [cosigner...], k]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(mode.ordinal()),
        CborValue.of(origin),
        CborValue.of(logKey),
        CborValue.array(cosigners.stream().map(CborValue::of).toList()),
        CborValue.of(k));
  }

  /** The keys by which proofs of the log are verified. */
  public LogKeys logKeys() {
    return new LogKeys(
        origin, VerifierKey.parse(logKey), cosigners.stream().map(VerifierKey::parse).toList(), k);
  }
}
