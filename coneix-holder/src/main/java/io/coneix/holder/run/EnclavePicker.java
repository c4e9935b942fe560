package io.coneix.holder.run;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.client.PlatformClient;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.check.EnclaveJudge;
import io.coneix.contract.check.EvidenceStep;
import io.coneix.contract.check.JudgedEnclave;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.log.EntryFinder.Found;
import io.coneix.holder.log.PlaceCache;
import io.coneix.holder.log.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Picks an enclave to trust with a job: of a kind, code and state that the contract accepts, of a
 * listed host or machine (THREATS, T28, T29, T30), with evidence that is logged and young enough.
 * Thread-safe.
 */
public final class EnclavePicker {
  private final PlatformClient platform;
  private final PlaceCache places;
  private final EnclaveJudge judge;

  /** Picks among the enclaves of {@code platform}, as {@code judge} judges them. */
  public EnclavePicker(PlatformClient platform, PlaceCache places, EnclaveJudge judge) {
    this.platform = platform;
    this.places = places;
    this.judge = judge;
  }

  /**
   * A living enclave.
   *
   * @param except evidence of enclaves that have failed; one of them is taken where no other is
   *     alive
   * @param nowSec for the age of the evidence; the log's time where the run is logged already
   * @throws NoEnclave where there is none
   */
  public EnclaveEvidence pick(HeldContract held, Set<Bytes> except, long nowSec) {
    List<Bytes> alive = platform.runs().unverifiedEnclaves();
    List<Bytes> order = new ArrayList<>(alive.stream().filter(e -> !except.contains(e)).toList());
    alive.stream().filter(except::contains).forEach(order::add);
    return order.stream()
        .map(encoded -> check(held, encoded, nowSec))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new NoEnclave(held.offer().enclaves(), alive.size()));
  }

  private Optional<EnclaveEvidence> check(HeldContract held, Bytes encoded, long nowSec) {
    return checkListed(held, encoded)
        .map(JudgedEnclave::evidence)
        .filter(evidence -> isYoung(held, evidence, nowSec));
  }

  /** The evidence, where it is of an enclave that the contract accepts; whatever its age now. */
  public Optional<JudgedEnclave> checkListed(HeldContract held, Bytes encoded) {
    try {
      EnclaveEvidence evidence = EnclaveEvidence.decode(encoded);
      requireSealable(evidence);
      OptionalLong logged = loggedSec(held, evidence);
      if (logged.isEmpty()) {
        return Optional.empty();
      }
      Sign1 list = Sign1.decode(ObjectType.PLATFORM_LIST, held.letter().vouchers().platformList());
      JudgedEnclave judged =
          judge.requireAccepted(
              evidence,
              held.offer().enclaves(),
              PlatformList.decode(list.unverifiedPayload()),
              logged.getAsLong());
      boolean old =
          evidence instanceof EnclaveEvidence.Hardware
              && !isYoung(held, evidence, logged.getAsLong());
      return old ? Optional.empty() : Optional.of(judged);
    } catch (Fault e) {
      throw e;
    } catch (Failure e) {
      // Evidence that cannot be read or does not hold is as good as none.
      return Optional.empty();
    }
  }

  /** Before a name is used up for a job that nobody could seal. */
  private static void requireSealable(EnclaveEvidence evidence) {
    new XWing.PublicKey(evidence.sealKey());
  }

  /** No later than this second it was logged; empty where it is not. */
  private OptionalLong loggedSec(HeldContract held, EnclaveEvidence evidence) {
    Optional<Found> found = places.find(LogEntry.ofObject(EntryKind.EVIDENCE, evidence.hash()));
    return found.isPresent()
        ? new Times(held.offer().time().logKeys()).upperSec(found.get().at().checkpoint())
        : OptionalLong.empty();
  }

  private static boolean isYoung(HeldContract held, EnclaveEvidence evidence, long atSec) {
    Times times = new Times(held.offer().time().logKeys());
    OptionalLong made = times.lowerSec(evidence.checkpoint());
    return made.isPresent() && atSec - made.getAsLong() <= EvidenceStep.MAX_AGE_SEC;
  }
}
