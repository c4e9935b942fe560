package io.coneix.requester;

import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that a desk holds at one moment, read in one pass. Immutable.
 *
 * @param offers those that can be read
 * @param unreadableOffers how many stored offers cannot be read, and are left out
 * @param statements by the contract's hash, then by run number
 * @param notes what the service keeps, by name
 */
public record DeskContents(
    Optional<String> company,
    Optional<Vouchers> accreditation,
    List<InvitedPerson> invitations,
    List<OfferLetter> offers,
    int unreadableOffers,
    List<SignedContract> contracts,
    Map<Bytes, List<ReceivedStatement>> statements,
    SortedMap<String, Bytes> notes) {
  /** The statements of a contract, by run number. */
  public List<ReceivedStatement> statements(Bytes contractHash) {
    return statements.getOrDefault(contractHash, List.of());
  }
}
