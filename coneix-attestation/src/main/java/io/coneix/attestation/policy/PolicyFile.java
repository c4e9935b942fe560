package io.coneix.attestation.policy;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.json.JsonFields;
import io.coneix.evidence.bytes.Bytes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A policy as a JSON object, whose members may all be missing:
 *
 * <pre>{@code
 * {"statuses": ["UpToDate", "SWHardeningNeeded"],
 *  "codes": [{"mrEnclave": "hex", "advisories": ["INTEL-SA-00615"]},
 *            {"mrTd": "hex", "rtmrs": ["hex", "hex", "hex", "hex"]}],
 *  "platforms": {"ppids": ["hex"], "pckIds": ["hex"]},
 *  "minTcbEvaluationDataNumber": 17}
 * }</pre>
 *
 * <p>What is missing is as in {@link AttestationPolicy#strict()}. Unknown members are refused: a
 * rule with a slip in its name must not be a rule that is left out. Stateless.
 */
public final class PolicyFile {
  /** Some 300 bytes are usual. */
  public static final int MAX_SIZE = 1 << 20;

  private static final String WHAT = "policy";

  /** A revoked platform passes under no policy. */
  private static final String ACCEPTABLE =
      Arrays.stream(TcbStatus.values())
          .filter(status -> status != TcbStatus.REVOKED)
          .map(TcbStatus::toString)
          .collect(Collectors.joining(", "));

  private static final int MOST = 10_000;
  private static final int MR_ENCLAVE = 32;
  private static final int TDX_HASH = 48;
  private static final int RTMRS = 4;
  private static final int PPID = 16;
  private static final int PCK_ID = 32;
  private static final Pattern ADVISORY = Pattern.compile("INTEL-[A-Z]{2,4}-[0-9]{1,8}");

  private PolicyFile() {}

  /**
   * Reads a policy.
   *
   * @throws io.coneix.attestation.json.MalformedJson with the member's path and offset
   */
  public static AttestationPolicy decode(Bytes json) {
    JsonFields in = JsonFields.of(WHAT, json, MAX_SIZE);
    in.only(Set.of("statuses", "codes", "platforms", "minTcbEvaluationDataNumber"));
    Set<TcbStatus> statuses = EnumSet.of(TcbStatus.UP_TO_DATE);
    if (in.has("statuses")) {
      statuses = statuses(in);
    }
    List<AcceptedCode> codes = in.has("codes") ? codes(in) : List.of();
    Optional<PlatformList> platforms =
        in.has("platforms") ? Optional.of(platforms(in.object("platforms"))) : Optional.empty();
    String number = "minTcbEvaluationDataNumber";
    int least = in.has(number) ? in.number(number, Integer.MAX_VALUE) : 0;
    return new AttestationPolicy(statuses, codes, platforms, least);
  }

  private static Set<TcbStatus> statuses(JsonFields in) {
    List<String> texts = in.texts("statuses", 1, TcbStatus.values().length);
    Set<TcbStatus> statuses = EnumSet.noneOf(TcbStatus.class);
    for (String text : texts) {
      statuses.add(
          TcbStatus.of(text)
              .filter(status -> status != TcbStatus.REVOKED)
              .orElseThrow(
                  () -> in.malformed("statuses", "each one of " + ACCEPTABLE, "another text")));
    }
    once(in, "statuses", texts, statuses);
    return statuses;
  }

  /** Of two entries for the same code, one would be without effect. */
  private static List<AcceptedCode> codes(JsonFields in) {
    List<AcceptedCode> codes = in.objects("codes", 1, MOST, PolicyFile::code);
    Set<Object> measured = new HashSet<>();
    for (AcceptedCode code : codes) {
      Object key =
          code instanceof AcceptedCode.Tdx tdx
              ? List.of(tdx.mrTd(), tdx.rtmrs())
              : ((AcceptedCode.Sgx) code).mrEnclave();
      if (!measured.add(key)) {
        throw in.malformed("codes", "each measurement once", "one twice");
      }
    }
    return codes;
  }

  private static AcceptedCode code(JsonFields in) {
    in.only(Set.of("mrEnclave", "mrTd", "rtmrs", "advisories"));
    Set<String> advisories = advisories(in);
    if (!in.has("mrEnclave")) {
      if (!in.has("mrTd")) {
        throw in.malformed("mrEnclave", "mrEnclave, or mrTd and rtmrs", "neither");
      }
      return new AcceptedCode.Tdx(
          in.hex("mrTd", TDX_HASH), in.hexes("rtmrs", RTMRS, RTMRS, TDX_HASH), advisories);
    }
    if (in.has("mrTd") || in.has("rtmrs")) {
      throw in.malformed("mrEnclave", "either MRENCLAVE, or MRTD and RTMRs", "both");
    }
    return new AcceptedCode.Sgx(in.hex("mrEnclave", MR_ENCLAVE), advisories);
  }

  private static Set<String> advisories(JsonFields in) {
    if (!in.has("advisories")) {
      return Set.of();
    }
    List<String> texts = in.texts("advisories", 0, MOST);
    Set<String> ids = new HashSet<>(texts);
    once(in, "advisories", texts, ids);
    if (!ids.stream().allMatch(id -> ADVISORY.matcher(id).matches())) {
      throw in.malformed("advisories", "ids such as INTEL-SA-00615", "another text");
    }
    return ids;
  }

  /** A list of no machine is a slip: it would accept nothing. */
  private static PlatformList platforms(JsonFields in) {
    in.only(Set.of("ppids", "pckIds"));
    Set<Bytes> ppids = hexes(in, "ppids", PPID);
    Set<Bytes> pckIds = hexes(in, "pckIds", PCK_ID);
    if (ppids.isEmpty() && pckIds.isEmpty()) {
      throw in.malformed("ppids", "a machine, by ppids or pckIds", "none");
    }
    return new PlatformList(ppids, pckIds);
  }

  private static Set<Bytes> hexes(JsonFields in, String name, int size) {
    if (!in.has(name)) {
      return Set.of();
    }
    List<Bytes> all = in.hexes(name, 1, MOST, size);
    Set<Bytes> set = new HashSet<>(all);
    once(in, name, all, set);
    return set;
  }

  /** Of two equal entries one may be a slip for another. */
  private static void once(JsonFields in, String name, List<?> all, Set<?> set) {
    if (set.size() < all.size()) {
      throw in.malformed(name, "each entry once", "one twice");
    }
  }
}
