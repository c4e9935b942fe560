package io.coneix.evidence.log;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom a verifier believes about a log: its key, the cosigners that give time, and how many of them
 * must agree.
 *
 * <p>Fewer than {@code k} cosigners are assumed to lie. Where no witness exists ({@code time: log})
 * the only cosigner is the log's own second key, see {@link #timeByLog}.
 *
 * @param origin the log's name, which is also the name of its key
 * @param log the key that signs checkpoints, of kind Ed25519
 * @param cosigners 1 to {@value #MAX_COSIGNERS} keys of kind cosignature/v1; keys of one name count
 *     once, all keys differ
 * @param k how many cosigners of distinct name are needed, 1 to the number of names
 */
public record LogKeys(String origin, VerifierKey log, List<VerifierKey> cosigners, int k) {
  /** Greatest number of cosigners. */
  public static final int MAX_COSIGNERS = TimedCheckpoint.MAX_COSIGNATURES;

  /** What is put behind the origin to name the log's own key for times. */
  private static final String TIME_SUFFIX = "/time";

  private static final int MAX_TEXT = 1_000;

  /** Refuses keys of the wrong kind, keys that serve twice, and a k that cannot be met. */
  public LogKeys {
    cosigners = List.copyOf(cosigners);
    require(log.kind() == VerifierKey.Kind.ED25519, "log key", "kind Ed25519", "another");
    require(log.name().equals(origin), "log key", "the origin as name", "another");
    require(
        !cosigners.isEmpty() && cosigners.size() <= MAX_COSIGNERS,
        "cosigners",
        "1 to " + MAX_COSIGNERS,
        "" + cosigners.size());
    require(
        cosigners.stream().allMatch(c -> c.kind() == VerifierKey.Kind.COSIGNATURE_V1),
        "cosigners",
        "kind cosignature/v1",
        "another");
    // A cosignature does not commit to the cosigner's name: one key under two names counts twice.
    Set<Ed25519PublicKey> keys = new HashSet<>();
    Set<Integer> ids = new HashSet<>();
    boolean distinct =
        keys.add(log.key())
            && cosigners.stream().allMatch(c -> keys.add(c.key()) && ids.add(c.keyId()));
    require(distinct, "keys", "distinct ones", "one twice");
    long names = cosigners.stream().map(VerifierKey::name).distinct().count();
    require(k >= 1 && k <= names, "k", "1 to " + names, "" + k);
  }

  private static void require(boolean holds, String where, String expected, String found) {
    if (!holds) {
      throw new MalformedVerifierKey(where, expected, found);
    }
  }

  /** The keys of a policy {@code time: log}: the log's own second key, and nobody else. */
  public static LogKeys timeByLog(VerifierKey log, VerifierKey time) {
    require(
        time.name().equals(timeName(log.name())), "time key", "the origin and /time", "another");
    return new LogKeys(log.name(), log, List.of(time), 1);
  }

  /** The name of the key by which the log of {@code origin} cosigns its own checkpoints. */
  public static String timeName(String origin) {
    return origin + TIME_SUFFIX;
  }

  /** True where nobody but the log itself vouches for time. */
  public boolean isTimeByLog() {
    return cosigners.stream().allMatch(c -> c.name().equals(timeName(origin)));
  }

  /** The cosigner with that key id, if it is one of ours. */
  public Optional<VerifierKey> cosigner(int keyId) {
    return cosigners.stream().filter(c -> c.keyId() == keyId).findFirst();
  }

  /** Reads [log key, [cosigner...], k], keys as texts. */
  public static LogKeys of(CborValue value) {
    Fields fields = Fields.of("log keys", value);
    VerifierKey log = VerifierKey.parse(fields.text("log key", 1, MAX_TEXT));
    List<VerifierKey> cosigners = fields.list("cosigners", 1, MAX_COSIGNERS, LogKeys::cosigner);
    int k = fields.int32("k", 1, MAX_COSIGNERS);
    fields.end();
    return new LogKeys(log.name(), log, cosigners, k);
  }

  private static VerifierKey cosigner(CborValue value) {
    // An array of one, so that the field's reader checks the text's length and type.
    return VerifierKey.parse(
        Fields.of("cosigner", CborValue.array(value)).text("key", 1, MAX_TEXT));
  }

  /** [log key, [cosigner...], k], keys as texts. */
  public CborValue toCbor() {
    Stream<CborValue> keys = cosigners.stream().map(c -> CborValue.of(c.text()));
    return CborValue.array(
        CborValue.of(log.text()), CborValue.array(keys.toList()), CborValue.of(k));
  }
}
