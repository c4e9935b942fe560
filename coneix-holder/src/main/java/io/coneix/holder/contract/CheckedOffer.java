package io.coneix.holder.contract;

import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.offer.Offer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.Map;

/**
 * An offer of which everything was checked that a wallet can check: it may be put before its
 * holder.
 *
 * @param authority the name of the trusted authority that vouches for the company
 * @param loggedSec no later than this second UTC the offer was logged, by the log's word
 * @param tables the pinned tables by name
 */
public record CheckedOffer(
    Invitation invitation,
    OfferLetter letter,
    Offer offer,
    CompanyCertificate certificate,
    Registration registration,
    PlatformList platformList,
    Map<String, TableDocument> tables,
    String authority,
    long loggedSec) {
  /** Copies the tables. */
  public CheckedOffer {
    tables = Map.copyOf(tables);
  }

  /** SHA-256 of the signed offer, by which the wallet names the contract. */
  public Bytes hash() {
    return Sha256.of(letter.signedOffer().encode());
  }
}
