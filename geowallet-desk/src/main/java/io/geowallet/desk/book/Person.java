package io.geowallet.desk.book;

import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.offer.Offer;
import java.util.Optional;

/**
 * An invited person.
 *
 * @param id hexadecimal id of the invitation
 * @param reference the company's own reference
 * @param invitation what was handed over, the secret included
 * @param sent what was noted of it; empty where a version that kept no notes made it
 * @param offer what the person was offered
 * @param use the vehicle of the offer
 * @param deal the contract, where the person accepted
 */
public record Person(
    String id,
    String reference,
    Invitation invitation,
    Optional<SentInvitation> sent,
    Optional<Offer> offer,
    Optional<VehicleUse> use,
    Optional<Deal> deal) {
  /** Where an invitation stands. */
  public enum State {
    /** The offer is signed, and nothing says whether it is on the platform. */
    NOT_SENT,
    /** It waits for the person. */
    INVITED,
    /** The contract holds. */
    CONTRACT,
    /** The contract has ended. */
    ENDED,
    /** The offer has ended before anybody accepted. */
    EXPIRED
  }

  /** Where it stands at {@code nowSec}, seconds UTC. */
  public State state(long nowSec) {
    boolean over = offer.map(o -> o.untilSec() < nowSec).orElse(false);
    if (deal.isPresent()) {
      return over ? State.ENDED : State.CONTRACT;
    }
    if (over) {
      return State.EXPIRED;
    }
    boolean here = offer.isPresent() && sent.map(SentInvitation::delivered).orElse(false);
    return here ? State.INVITED : State.NOT_SENT;
  }
}
