package io.coneix.verify;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.ContractStep;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.TableStep;
import io.coneix.contract.check.Terms;
import io.coneix.contract.check.VoucherStep;
import io.coneix.contract.check.VoucherStep.Accreditation;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.ProvenLog;
import io.coneix.verify.report.CheckId;
import io.coneix.verify.report.Checklist;
import io.coneix.verify.report.Report;
import io.coneix.verify.trust.Trust;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Verifies bundles offline.
 *
 * <p>Guarantees: a report that passes means that every object of the bundle is signed by whom it
 * names, was logged in time by the log's own word, and belongs to the others; for a holder's bundle
 * also that the program gives the same answer on the data again. Does not guarantee that the device
 * was where it says, nor that a simulated enclave kept its secrets: the report lists both. An
 * enclave in hardware is judged by the collateral inside the bundle, at the time at which its
 * evidence was logged. Thread-safe where the checker is.
 */
public final class BundleVerifier {
  private final Policy policy;
  private final ProgramCatalog programs;
  private final JobChecker checker;
  private final Executor runs;

  /** A verifier that repeats one run after the other on the calling thread. */
  public BundleVerifier(Policy policy, ProgramCatalog programs, JobChecker checker) {
    this(policy, programs, checker, Runnable::run);
  }

  /**
   * A verifier.
   *
   * @param programs the programs that it can run again, by hash
   * @param checker carries out the checks that enclaves do, too
   * @param runs repeats runs, as many at a time as it has threads; not the executor of {@code
   *     checker}, for whose threads they wait
   */
  public BundleVerifier(Policy policy, ProgramCatalog programs, JobChecker checker, Executor runs) {
    this.policy = policy;
    this.programs = programs;
    this.checker = checker;
    this.runs = runs;
  }

  /**
   * Verifies an encoded bundle.
   *
   * @throws io.coneix.evidence.error.UnusableInput where it is no bundle of a known version
   */
  public Report verify(Bytes encoded) {
    Bundle bundle = Bundle.decode(encoded);
    Terms terms = Terms.of(bundle.contract());
    Checklist list = new Checklist();
    trust(list, terms);
    Optional<ProvenLog> log =
        list.attempt(
            CheckId.LOG_PROOF.text(),
            "every entry in the log, every signature of the log good",
            () -> checker.verify(bundle.proof(), terms));
    if (log.isPresent()) {
      contents(list, bundle, terms, log.get());
    } else {
      list.notChecked(
          CheckId.CONTRACT.text(), true, "a contract that was logged", "no proof to go by");
    }
    limits(list, bundle.role(), terms);
    return new Report(bundle.role().name().toLowerCase(Locale.ROOT), list.checks());
  }

  private void trust(Checklist list, Terms terms) {
    Bytes authority = terms.offer().requester().authorityKey();
    list.require(
        CheckId.TRUST_AUTHORITY.text(),
        policy.trust().trustsAuthority(authority),
        "an authority of the trust file",
        "key " + authority.hex());
    list.require(
        CheckId.TRUST_LOG.text(),
        policy.trust().trustsLog(terms.offer().time()),
        "a log of the trust file, with these keys",
        terms.offer().time().origin());
    list.require(
        CheckId.TRUST_TIME.text(),
        policy.trust().time() == Trust.Time.LOG,
        "a time policy that the trust file accepts",
        "time: log");
    list.require(
        CheckId.ENCLAVE_KIND.text(),
        policy.allowSimulation() || !terms.offer().enclaves().acceptSimulation(),
        policy.allowSimulation() ? "any kind, simulation too" : "a hardware enclave",
        terms.offer().enclaves().acceptSimulation() ? "simulation" : "hardware");
  }

  private void contents(Checklist list, Bundle bundle, Terms terms, ProvenLog log) {
    Optional<ContractStep.Times> times =
        list.attempt(
            CheckId.CONTRACT_LOGGED.text(),
            "offer, acceptance and contract logged in this order",
            () -> ContractStep.requireLogged(terms, log));
    if (times.isEmpty()) {
      return;
    }
    VoucherStep step = new VoucherStep(terms, log, times.get());
    Optional<Accreditation> accreditation =
        list.attempt(
            CheckId.ACCREDITATION.text(),
            "certificate and registration by the authority, valid when offered and accepted",
            () -> step.accreditation(bundle.vouchers()));
    if (accreditation.isEmpty()) {
      return;
    }
    list.attempt(
        CheckId.CONTRACT_SIGNATURES.text(),
        "offer, acceptance and countersignature signed, each naming the one before",
        () -> {
          ContractStep.requireSigned(terms, accreditation.get().certificate());
          return true;
        });
    Optional<Map<String, TableDocument>> tables =
        list.attempt(
            CheckId.TABLES.text(),
            "the tables that the contract pins, by the authority",
            () -> TableStep.check(terms, bundle.vouchers().tables(), log));
    tables.ifPresent(
        t -> new RunsVerifier(list, bundle, terms, t, log, accreditation.get(), step).verify(this));
  }

  /** The programs that can be run again. */
  ProgramCatalog programs() {
    return programs;
  }

  /** Where runs are repeated. */
  Executor runs() {
    return runs;
  }

  /** The checker of inputs. */
  JobChecker checker() {
    return checker;
  }

  /** What no bundle of this version can prove, said in each report. */
  private void limits(Checklist list, Bundle.Role role, Terms terms) {
    list.notChecked(
        CheckId.TIME_UPPER_BOUND.text(),
        policy.trust().time() != Trust.Time.LOG,
        "the word of independent witnesses",
        "the log's own word on time");
    list.notChecked(
        CheckId.PERSON.text(),
        false,
        "an eIDAS signature of the holder",
        "the requester's word, by its countersignature");
    if (role == Bundle.Role.REQUESTER) {
      list.notChecked(
          CheckId.RECORD_COMPLETE.text(),
          false,
          "the holder's nodes, which only a holder's bundle holds",
          terms.offer().enclaves().hardware().isPresent()
              ? "attested by the enclave"
              : "asserted by the operator of the simulated enclave");
    }
    list.notChecked(
        CheckId.PRESENCE.text(), false, "that the device was there", "nothing can prove that");
  }
}
