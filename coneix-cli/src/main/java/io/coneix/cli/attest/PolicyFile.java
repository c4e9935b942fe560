package io.coneix.cli.attest;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.json.JsonFields;
import io.coneix.attestation.policy.AcceptedCode;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.attestation.policy.PlatformList;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A policy as people write it: one JSON object, {@code docs/attestation.md} has its fields. A field
 * that is left out means what it means without a policy. Stateless.
 */
final class PolicyFile {
  private static final int MAX_FILE = 1 << 18;
  private static final int MAX_CODES = 1_000;
  private static final int MAX_PLATFORMS = 2_000;
  private static final int MAX_ADVISORIES = 200;
  private static final int MRENCLAVE = 32;
  private static final int MRTD = 48;
  private static final int RTMRS = 4;
  private static final int PPID = 16;
  private static final int PCK_ID = 32;
  private static final Pattern ADVISORY = Pattern.compile("INTEL-(SA|DOC)-[0-9]{1,8}");

  private PolicyFile() {}

  /** Reads a file; failures name it. */
  static AttestationPolicy read(Path file) {
    Bytes content = UserFile.read(file, MAX_FILE);
    try {
      return parse(content);
    } catch (UnusableInput e) {
      throw new UnusableEvidence(file.toString(), e);
    }
  }

  static AttestationPolicy parse(Bytes content) {
    JsonFields in = JsonFields.of("policy", content, MAX_FILE);
    in.only(Set.of("statuses", "min_tcb_evaluation_data_number", "codes", "platforms"));
    AttestationPolicy policy = AttestationPolicy.strict();
    if (in.has("statuses")) {
      policy = policy.withStatuses(statuses(in));
    }
    if (in.has("min_tcb_evaluation_data_number")) {
      int least = in.number("min_tcb_evaluation_data_number", Integer.MAX_VALUE);
      policy = policy.withMinEvaluationDataNumber(least);
    }
    if (in.has("codes")) {
      policy = policy.withCodes(codes(in));
    }
    return in.has("platforms") ? policy.withPlatforms(platforms(in.object("platforms"))) : policy;
  }

  private static Set<TcbStatus> statuses(JsonFields in) {
    Set<TcbStatus> accepted = EnumSet.noneOf(TcbStatus.class);
    for (String name : in.texts("statuses", 1, TcbStatus.values().length)) {
      accepted.add(
          TcbStatus.of(name)
              .filter(status -> status != TcbStatus.REVOKED)
              .orElseThrow(
                  () ->
                      in.malformed(
                          "statuses",
                          "TCB statuses as Intel writes them, without Revoked",
                          name.equals("Revoked") ? "Revoked" : "another text")));
    }
    return accepted;
  }

  private static List<AcceptedCode> codes(JsonFields in) {
    List<AcceptedCode> codes = in.objects("codes", 1, MAX_CODES, PolicyFile::code);
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
    if (in.has("mr_enclave")) {
      in.only(Set.of("mr_enclave", "advisories"));
      return new AcceptedCode.Sgx(in.hex("mr_enclave", MRENCLAVE), advisories(in));
    }
    in.only(Set.of("mr_td", "rtmrs", "advisories"));
    return new AcceptedCode.Tdx(
        in.hex("mr_td", MRTD), in.hexes("rtmrs", RTMRS, RTMRS, MRTD), advisories(in));
  }

  private static Set<String> advisories(JsonFields in) {
    if (!in.has("advisories")) {
      return Set.of();
    }
    List<String> ids = in.texts("advisories", 0, MAX_ADVISORIES);
    if (!ids.stream().allMatch(id -> ADVISORY.matcher(id).matches())) {
      throw in.malformed("advisories", "ids such as INTEL-SA-00615", "another text");
    }
    return Set.copyOf(ids);
  }

  private static PlatformList platforms(JsonFields in) {
    in.only(Set.of("ppids", "pck_ids"));
    Set<Bytes> ppids = ids(in, "ppids", PPID);
    Set<Bytes> pckIds = ids(in, "pck_ids", PCK_ID);
    if (ppids.isEmpty() && pckIds.isEmpty()) {
      throw in.malformed("ppids", "a machine, by ppids or pck_ids", "none");
    }
    return new PlatformList(ppids, pckIds);
  }

  private static Set<Bytes> ids(JsonFields in, String name, int size) {
    return in.has(name) ? Set.copyOf(in.hexes(name, 0, MAX_PLATFORMS, size)) : Set.of();
  }
}
