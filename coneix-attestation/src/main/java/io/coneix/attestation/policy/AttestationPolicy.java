package io.coneix.attestation.policy;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.QuoteBody;
import io.coneix.attestation.quote.TdReport;
import io.coneix.attestation.verify.Check;
import io.coneix.attestation.verify.Verdict;
import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which genuine evidence is accepted. Immutable, thread-safe.
 *
 * <p>Not asked here: whether the report data binds the keys at hand, and how old it is.
 *
 * @param statuses accepted TCB statuses; never {@code Revoked}
 * @param codes accepted code; none pins none
 * @param platforms accepted machines; empty accepts all
 * @param minEvaluationDataNumber the least number of Intel's appraisal: it must not go back
 */
public record AttestationPolicy(
    Set<TcbStatus> statuses,
    List<AcceptedCode> codes,
    Optional<PlatformList> platforms,
    int minEvaluationDataNumber) {
  /** Copies, and refuses to accept what is revoked. */
  public AttestationPolicy {
    if (statuses.contains(TcbStatus.REVOKED)) {
      throw new IllegalArgumentException("a policy that accepts revoked platforms");
    }
    statuses = Set.copyOf(statuses);
    codes = List.copyOf(codes);
  }

  /** {@code UpToDate} without advisories, no debug; any code and any machine. */
  public static AttestationPolicy strict() {
    return new AttestationPolicy(Set.of(TcbStatus.UP_TO_DATE), List.of(), Optional.empty(), 0);
  }

  /** This policy with pinned code. */
  public AttestationPolicy withCodes(List<AcceptedCode> accepted) {
    return new AttestationPolicy(statuses, accepted, platforms, minEvaluationDataNumber);
  }

  /** This policy with accepted statuses. */
  public AttestationPolicy withStatuses(Set<TcbStatus> accepted) {
    return new AttestationPolicy(accepted, codes, platforms, minEvaluationDataNumber);
  }

  /** This policy with a list of machines. */
  public AttestationPolicy withPlatforms(PlatformList accepted) {
    return new AttestationPolicy(statuses, codes, Optional.of(accepted), minEvaluationDataNumber);
  }

  /** This policy with a floor for the collateral's number. */
  public AttestationPolicy withMinEvaluationDataNumber(int least) {
    return new AttestationPolicy(statuses, codes, platforms, least);
  }

  /** Applies the rules in their order, up to the first that is not met. */
  public Judgement judge(Verdict verdict) {
    List<RuleCheck> checks = new ArrayList<>();
    Optional<Verdict.Genuine> genuine = verdict.genuine();
    if (genuine.isEmpty()) {
      String why =
          verdict.failure().map(c -> c.step() + ": " + c.detail()).orElse("nothing was checked");
      checks.add(new RuleCheck(Rule.GENUINE, false, why));
      return new Judgement(verdict, checks);
    }
    long passed = verdict.checks().stream().filter(Check::ok).count();
    checks.add(new RuleCheck(Rule.GENUINE, true, passed + " steps passed"));
    for (Rule rule : Rule.values()) {
      if (rule != Rule.GENUINE && checks.get(checks.size() - 1).ok()) {
        apply(rule, genuine.get()).ifPresent(checks::add);
      }
    }
    return new Judgement(verdict, checks);
  }

  /** Empty where a rule is not about this kind of evidence. */
  private Optional<RuleCheck> apply(Rule rule, Verdict.Genuine genuine) {
    QuoteBody body = genuine.measurements();
    return switch (rule) {
      case TCB_EVALUATION_DATA_NUMBER -> {
        int number = genuine.tcbEvaluationDataNumber();
        yield check(
            rule, number >= minEvaluationDataNumber, number + ", least " + minEvaluationDataNumber);
      }
      case TCB_STATUS ->
          check(
              rule,
              statuses.contains(genuine.status()),
              genuine.status() + ", accepted " + new TreeSet<>(statuses));
      case MEASUREMENT -> check(rule, codes.isEmpty() || code(body).isPresent(), codeDetail(body));
      case ADVISORIES -> advisories(genuine);
      case PLATFORM ->
          platforms.flatMap(
              list ->
                  check(
                      rule,
                      list.contains(genuine.platform()),
                      "PPID "
                          + genuine.platform().ppid().hex()
                          + ", PCK id "
                          + genuine.platform().pckId().hex()
                          + (list.contains(genuine.platform()) ? "" : ", neither is listed")));
      default -> attributes(rule, body);
    };
  }

  private static Optional<RuleCheck> attributes(Rule rule, QuoteBody body) {
    if (body instanceof EnclaveReport report) {
      String attributes = "ATTRIBUTES " + report.attributes().hex();
      return switch (rule) {
        case DEBUG -> check(rule, !report.isDebug(), attributes);
        case PROVISION_KEY -> check(rule, !report.hasProvisionKey(), attributes);
        case UNMEASURED_SETTINGS ->
            check(
                rule,
                report.hasPlainSettings(),
                attributes
                    + ", CONFIGID "
                    + report.configId().hex()
                    + ", CONFIGSVN "
                    + report.configSvn());
        default -> Optional.empty();
      };
    }
    if (body instanceof TdReport report) {
      String attributes = "TDATTRIBUTES " + report.tdAttributes().hex();
      return switch (rule) {
        case DEBUG -> check(rule, !report.isDebug(), attributes);
        case SEPT_VE_DISABLE -> check(rule, report.hasSeptVeDisabled(), attributes);
        case MIGRATABLE -> check(rule, !report.isMigratable(), attributes);
        case MRSERVICETD ->
            report
                .tdx15()
                .flatMap(
                    t ->
                        check(
                            rule, !report.hasServiceTd(), "MRSERVICETD " + t.mrServiceTd().hex()));
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private Optional<RuleCheck> advisories(Verdict.Genuine genuine) {
    Set<String> accepted =
        code(genuine.measurements()).map(AcceptedCode::advisories).orElse(Set.of());
    List<String> open = genuine.advisories().stream().filter(id -> !accepted.contains(id)).toList();
    String detail = open.isEmpty() ? "none open" : "not accepted for this code: " + open;
    return check(Rule.ADVISORIES, open.isEmpty(), detail);
  }

  private Optional<AcceptedCode> code(QuoteBody body) {
    return codes.stream().filter(code -> code.matches(body)).findFirst();
  }

  private String codeDetail(QuoteBody body) {
    String found =
        body instanceof TdReport td
            ? "MRTD " + td.mrTd().hex()
            : body instanceof EnclaveReport r ? "MRENCLAVE " + r.mrEnclave().hex() : "";
    if (codes.isEmpty()) {
      return found + ", none is pinned";
    }
    if (code(body).isPresent()) {
      return found + ", pinned";
    }
    String registers = body instanceof TdReport td ? registers(td) : "";
    return found + (registers.isEmpty() ? ", which is not pinned" : registers);
  }

  /** Where the domain is pinned and its registers are not those, they are what to look at. */
  private String registers(TdReport td) {
    return codes.stream()
        .filter(code -> code instanceof AcceptedCode.Tdx tdx && tdx.mrTd().equals(td.mrTd()))
        .findFirst()
        .map(code -> differing(td.rtmrs(), ((AcceptedCode.Tdx) code).rtmrs()))
        .orElse("");
  }

  private static String differing(List<Bytes> found, List<Bytes> pinned) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pinned.size(); i++) {
      if (!found.get(i).equals(pinned.get(i))) {
        text.append(", RTMR").append(i).append(' ').append(found.get(i).hex());
        text.append(" where ").append(pinned.get(i).hex()).append(" is pinned");
      }
    }
    return text.toString();
  }

  private static Optional<RuleCheck> check(Rule rule, boolean ok, String detail) {
    return Optional.of(new RuleCheck(rule, ok, detail));
  }
}
