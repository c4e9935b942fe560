package io.coneix.contract.check;

import io.coneix.attestation.SimulationEvidence;
import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.attestation.evidence.EvidenceFile;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.attestation.policy.Judgement;
import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Judges evidence about an enclave by a contract's policy and an authority's list: the one
 * implementation that wallet, desk, enclave and verifier share (THREATS, T28, T29, T30).
 *
 * <p>Guarantees that accepted evidence is of the kind that the contract asks for: simulated, by a
 * listed host and of an accepted image; or in hardware, genuine under the root at the time it was
 * logged, of code, status and advisories that the contract accepts, on a listed machine. Whether it
 * is in the log, and how old it was, is for the caller to ask. Reads no clock. Thread-safe.
 */
public final class EnclaveJudge {
  private final QuoteVerifier verifier;

  /** A judge under a root: {@link #intel()} but in tests. */
  public EnclaveJudge(TrustedRoot root) {
    this.verifier = new QuoteVerifier(root);
  }

  /** A judge under Intel's root. */
  public static EnclaveJudge intel() {
    return new EnclaveJudge(TrustedRoot.intelSgx());
  }

  /**
   * Accepts evidence or refuses it.
   *
   * @param loggedSec no later than this second UTC it was logged: when hardware is judged
   * @throws EnclaveRefused where the contract or the list does not accept it
   */
  public JudgedEnclave requireAccepted(
      EnclaveEvidence evidence, EnclavePolicy policy, PlatformList list, long loggedSec) {
    if (evidence instanceof EnclaveEvidence.Hardware hardware) {
      Judgement judgement = acceptHardware(hardware.file(), policy, list, loggedSec);
      return new JudgedEnclave(evidence, Optional.of(judgement));
    }
    acceptSimulated(((EnclaveEvidence.Simulated) evidence).evidence(), policy, list);
    return new JudgedEnclave(evidence, Optional.empty());
  }

  private static void acceptSimulated(
      SimulationEvidence evidence, EnclavePolicy policy, PlatformList list) {
    require(policy.acceptSimulation(), "kind", "one that is accepted", "simulation");
    require(
        policy.accepts(evidence.imageHash()),
        "image",
        "one that the contract accepts",
        evidence.imageHash().hex());
    require(
        list.lists(Ed25519PublicKey.of(evidence.hostKey())),
        "host",
        "one that is listed",
        evidence.hostKey().hex());
  }

  private Judgement acceptHardware(
      EvidenceFile file, EnclavePolicy policy, PlatformList list, long loggedSec) {
    require(policy.hardware().isPresent(), "kind", "one that is accepted", "hardware");
    Judgement judgement;
    try {
      judgement = judge(file, policy.hardware().get().policy(), list, loggedSec);
    } catch (Fault e) {
      throw e;
    } catch (Failure e) {
      // A certificate or a piece of collateral that cannot be read vouches for nothing.
      throw new EnclaveRefused(e.where(), e.expected(), e.found());
    }
    require(judgement.passes(), "quote", "one that the contract accepts", judgement.reason());
    return judgement;
  }

  /**
   * What is to be said about hardware evidence, step by step.
   *
   * @param policy of the contract; which machines count, {@code list} says
   * @param atSec the second UTC of the judgement
   * @throws io.coneix.evidence.error.UnusableInput where a piece of the evidence cannot be read
   */
  public Judgement judge(
      EvidenceFile file, AttestationPolicy policy, PlatformList list, long atSec) {
    io.coneix.attestation.policy.PlatformList machines =
        new io.coneix.attestation.policy.PlatformList(list.ppids(), Set.of());
    return policy
        .withPlatforms(machines)
        .judge(verifier.verify(file.quote(), file.collateral(), Instant.ofEpochSecond(atSec)));
  }

  private static void require(boolean holds, String what, String expected, String found) {
    if (!holds) {
      throw new EnclaveRefused("evidence about the enclave, " + what, expected, found);
    }
  }
}
