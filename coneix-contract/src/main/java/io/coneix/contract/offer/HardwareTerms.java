package io.coneix.contract.offer;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.policy.AcceptedCode;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cbor.MalformedCbor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which enclaves in hardware a contract accepts: code, TCB statuses, advisories, and the least
 * {@code tcbEvaluationDataNumber} (THREATS, T29). Which machines, the authority's list says (T28).
 * Immutable.
 *
 * <p>Code is always named: that a listed machine runs whatever its owner likes would say nothing.
 *
 * @param policy of these four, without a list of machines
 */
public record HardwareTerms(AttestationPolicy policy) {
  /** Most pieces of code. */
  public static final int MAX_CODES = 100;

  /** Most advisories of a piece of code. */
  public static final int MAX_ADVISORIES = 200;

  private static final int SGX = 0;
  private static final int TDX = 1;
  private static final int MR_ENCLAVE = 32;
  private static final int TDX_HASH = 48;
  private static final int RTMRS = 4;
  private static final Pattern ADVISORY = Pattern.compile("INTEL-[A-Z]{2,4}-[0-9]{1,8}");

  /** Refuses a policy that names no code, one twice, too much of it, or machines. */
  public HardwareTerms {
    if (policy.codes().isEmpty()
        || policy.codes().size() > MAX_CODES
        || policy.statuses().isEmpty()
        || policy.platforms().isPresent()
        || policy.codes().stream().anyMatch(code -> code.advisories().size() > MAX_ADVISORIES)
        || policy.codes().stream().map(HardwareTerms::measurement).distinct().count()
            != policy.codes().size()) {
      throw new IllegalArgumentException("hardware terms with " + policy.codes().size() + " codes");
    }
  }

  /** Reads {@code [[status...], [code...], number]}. */
  static HardwareTerms of(CborValue value) {
    Fields fields = Fields.of("hardware terms", value);
    Set<TcbStatus> statuses = EnumSet.noneOf(TcbStatus.class);
    int most = TcbStatus.values().length - 1;
    statuses.addAll(fields.list("statuses", 1, most, HardwareTerms::status));
    List<AcceptedCode> codes = fields.list("codes", 1, MAX_CODES, HardwareTerms::code);
    int least = fields.int32("least evaluation data number", 0, Integer.MAX_VALUE);
    fields.end();
    Set<Object> measured = new HashSet<>();
    codes.forEach(code -> measured.add(measurement(code)));
    // Of two entries for the same code one would be without effect.
    if (measured.size() != codes.size()) {
      throw disordered(fields);
    }
    HardwareTerms terms =
        new HardwareTerms(new AttestationPolicy(statuses, codes, Optional.empty(), least));
    // Sets have one order.
    if (!terms.toCbor().equals(value)) {
      throw disordered(fields);
    }
    return terms;
  }

  private static MalformedCbor disordered(Fields fields) {
    return fields.malformed("terms", "each item once, in order", "another order");
  }

  private static TcbStatus status(CborValue value) {
    Fields fields = Fields.of("status", CborValue.array(value));
    return TcbStatus.of(fields.text("status", 1, 60))
        .filter(status -> status != TcbStatus.REVOKED)
        .orElseThrow(() -> fields.malformed("status", "one of Intel's but Revoked", "another"));
  }

  private static AcceptedCode code(CborValue value) {
    Fields fields = Fields.of("code", value);
    AcceptedCode code;
    if (fields.int32("kind", SGX, TDX) == SGX) {
      code = new AcceptedCode.Sgx(fields.bytes("MRENCLAVE", MR_ENCLAVE), advisories(fields));
    } else {
      Bytes mrTd = fields.bytes("MRTD", TDX_HASH);
      List<Bytes> rtmrs = fields.list("RTMRs", RTMRS, RTMRS, HardwareTerms::rtmr);
      code = new AcceptedCode.Tdx(mrTd, rtmrs, advisories(fields));
    }
    fields.end();
    return code;
  }

  private static Bytes rtmr(CborValue value) {
    return Fields.of("RTMR", CborValue.array(value)).bytes("RTMR", TDX_HASH);
  }

  private static Set<String> advisories(Fields fields) {
    return new HashSet<>(fields.list("advisories", 0, MAX_ADVISORIES, HardwareTerms::advisory));
  }

  private static String advisory(CborValue value) {
    Fields fields = Fields.of("advisory", CborValue.array(value));
    String id = fields.text("id", 1, 40);
    if (!ADVISORY.matcher(id).matches()) {
      throw fields.malformed("advisory", "an id such as INTEL-SA-00615", "another text");
    }
    return id;
  }

  private static Object measurement(AcceptedCode code) {
    return code instanceof AcceptedCode.Tdx tdx
        ? List.of(tdx.mrTd(), tdx.rtmrs())
        : ((AcceptedCode.Sgx) code).mrEnclave();
  }

  /** {@code [[status...], [code...], number]}. */
  CborValue toCbor() {
    return CborValue.array(
        CborValue.array(
            new TreeSet<>(policy.statuses())
                .stream().map(status -> CborValue.of(status.toString())).toList()),
        CborValue.array(policy.codes().stream().map(HardwareTerms::toCbor).toList()),
        CborValue.of(policy.minEvaluationDataNumber()));
  }

  private static CborValue toCbor(AcceptedCode code) {
    List<CborValue> items = new ArrayList<>();
    if (code instanceof AcceptedCode.Tdx tdx) {
      items.add(CborValue.of(TDX));
      items.add(CborValue.of(tdx.mrTd()));
      items.add(CborValue.array(tdx.rtmrs().stream().map(CborValue::of).toList()));
    } else {
      items.add(CborValue.of(SGX));
      items.add(CborValue.of(((AcceptedCode.Sgx) code).mrEnclave()));
    }
    items.add(
        CborValue.array(new TreeSet<>(code.advisories()).stream().map(CborValue::of).toList()));
    return CborValue.array(items);
  }
}
