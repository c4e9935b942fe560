package io.coneix.holder.run;

import io.coneix.attestation.SimulationEvidence;
import io.coneix.client.PlatformClient;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.check.EvidenceStep;
import io.coneix.contract.offer.Offer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.log.PlaceCache;
import io.coneix.holder.log.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Picks an enclave to trust with a job: of a kind and image that the contract accepts, of a listed
 * host (THREATS, T28, T30), with evidence that is logged and young enough. Thread-safe.
 */
public final class EnclavePicker {
  private final PlatformClient platform;
  private final PlaceCache places;

  /** Picks among the enclaves of {@code platform}. */
  public EnclavePicker(PlatformClient platform, PlaceCache places) {
    this.platform = platform;
    this.places = places;
  }

  /** Evidence with its encoding. */
  public record Picked(Bytes encoded, SimulationEvidence evidence) {
    /** SHA-256 of the evidence, by which the platform names the enclave. */
    public Bytes hash() {
      return Sha256.of(encoded);
    }
  }

  /**
   * A living enclave.
   *
   * @param except evidence of enclaves that have failed; one of them is taken where no other is
   *     alive
   * @param nowSec for the age of the evidence; the log's time where the run is logged already
   * @throws NoEnclave where there is none
   */
  public Picked pick(HeldContract held, Set<Bytes> except, long nowSec) {
    List<Bytes> alive = platform.runs().unverifiedEnclaves();
    List<Bytes> order = new ArrayList<>(alive.stream().filter(e -> !except.contains(e)).toList());
    alive.stream().filter(except::contains).forEach(order::add);
    return order.stream()
        .map(encoded -> check(held, encoded, nowSec))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new NoEnclave(alive.size()));
  }

  private Optional<Picked> check(HeldContract held, Bytes encoded, long nowSec) {
    return checkListed(held, encoded).filter(p -> isYoung(held, p.evidence(), nowSec));
  }

  /** The evidence, where it is of an enclave that the contract accepts; whatever its age. */
  public Optional<Picked> checkListed(HeldContract held, Bytes encoded) {
    try {
      SimulationEvidence evidence = SimulationEvidence.verify(encoded);
      Offer offer = held.offer();
      Sign1 list = Sign1.decode(ObjectType.PLATFORM_LIST, held.letter().vouchers().platformList());
      boolean good =
          offer.enclaves().acceptSimulation()
              && offer.enclaves().accepts(evidence.imageHash())
              && PlatformList.decode(list.unverifiedPayload())
                  .lists(Ed25519PublicKey.of(evidence.hostKey()))
              && isLogged(encoded);
      return good ? Optional.of(new Picked(encoded, evidence)) : Optional.empty();
    } catch (Fault e) {
      throw e;
    } catch (Failure e) {
      // Evidence that cannot be read or does not hold is as good as none.
      return Optional.empty();
    }
  }

  private boolean isLogged(Bytes encoded) {
    return places.find(LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(encoded))).isPresent();
  }

  private static boolean isYoung(HeldContract held, SimulationEvidence evidence, long nowSec) {
    Times times = new Times(held.offer().time().logKeys());
    OptionalLong made = times.lowerSec(evidence.checkpoint());
    return made.isPresent() && nowSec - made.getAsLong() <= EvidenceStep.MAX_AGE_SEC;
  }
}
