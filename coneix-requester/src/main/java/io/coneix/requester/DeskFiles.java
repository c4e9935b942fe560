package io.coneix.requester;

import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.Offer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.requester.store.SealedFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a desk keeps, by kind, in sealed files. As thread-safe as these. */
final class DeskFiles {
  private static final String ACCREDITATION = "accreditation";
  private static final String COMPANY = "company";
  private static final String INVITATION = "invitation/";
  private static final String OFFER = "offer/";
  private static final String CONTRACT = "contract/";
  private static final String STATEMENT = "statement/";
  private static final String NOTE = "note/";

  private final SealedFiles files;

  DeskFiles(SealedFiles files) {
    this.files = files;
  }

  Optional<String> company() {
    return files.get(COMPANY).map(DeskFiles::text);
  }

  void company(String name) {
    files.put(COMPANY, Bytes.utf8(name));
  }

  Optional<Vouchers> accreditation() {
    return files.get(ACCREDITATION).map(DeskFiles::vouchers);
  }

  void accreditation(Vouchers vouchers) {
    files.put(ACCREDITATION, Cbor.encode(vouchers.toCbor()));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.unsafeArray(), StandardCharsets.UTF_8);
  }

  private static Vouchers vouchers(Bytes bytes) {
    return Vouchers.of(Cbor.decode("accreditation", bytes));
  }

  void invitation(InvitedPerson person) {
    files.put(INVITATION + person.invitation().id().hex(), person.encode());
  }

  Optional<InvitedPerson> invitation(Bytes id) {
    return files.get(INVITATION + id.hex()).map(InvitedPerson::decode);
  }

  List<InvitedPerson> invitations() {
    return files.list(INVITATION).values().stream().map(InvitedPerson::decode).toList();
  }

  void offer(Bytes offerHash, OfferLetter letter) {
    files.put(OFFER + offerHash.hex(), letter.encode());
  }

  Optional<OfferLetter> offer(Bytes offerHash) {
    return files.get(OFFER + offerHash.hex()).map(OfferLetter::decode);
  }

  List<OfferLetter> offers() {
    return readable(files.list(OFFER).values());
  }

  /** One offer that cannot be read must not keep all others from being shown and sent. */
  private static List<OfferLetter> readable(Collection<Bytes> stored) {
    return stored.stream().map(DeskFiles::readable).flatMap(Optional::stream).toList();
  }

  private static Optional<OfferLetter> readable(Bytes stored) {
    try {
      return Optional.of(requireReadable(stored));
    } catch (UnusableInput e) {
      return Optional.empty();
    }
  }

  /** The letter in {@code encoded}, whose offer can be decoded too. */
  static OfferLetter requireReadable(Bytes encoded) {
    OfferLetter letter = OfferLetter.decode(encoded);
    Offer.decode(letter.signedOffer().unverifiedPayload());
    return letter;
  }

  /** Kept by the offer, so that an offer has one contract at most. */
  void contract(SignedContract signed) {
    files.put(CONTRACT + signed.contract().offerHash().hex(), signed.encode());
  }

  Optional<SignedContract> contractOfOffer(Bytes offerHash) {
    return files.get(CONTRACT + offerHash.hex()).map(SignedContract::decode);
  }

  List<SignedContract> contracts() {
    return files.list(CONTRACT).values().stream().map(SignedContract::decode).toList();
  }

  void statement(Bytes contractHash, int k, ReceivedStatement statement) {
    files.put(statementName(contractHash, k), statement.encode());
  }

  Optional<ReceivedStatement> statement(Bytes contractHash, int k) {
    return files.get(statementName(contractHash, k)).map(ReceivedStatement::decode);
  }

  /** The statements of a contract, by k. */
  List<ReceivedStatement> statements(Bytes contractHash) {
    return files.list(STATEMENT + contractHash.hex() + "/").values().stream()
        .map(ReceivedStatement::decode)
        .toList();
  }

  void note(String name, Bytes value) {
    files.put(NOTE + name, value);
  }

  /** Everything, each file opened once. */
  DeskContents contents() {
    SortedMap<String, Bytes> all = files.list("");
    Map<Bytes, List<ReceivedStatement>> statements = new HashMap<>();
    below(all, STATEMENT)
        .forEach(
            (name, value) ->
                statements
                    .computeIfAbsent(
                        Bytes.fromHex(name.substring(0, name.indexOf('/'))), c -> new ArrayList<>())
                    .add(ReceivedStatement.decode(value)));
    Collection<Bytes> stored = below(all, OFFER).values();
    List<OfferLetter> offers = readable(stored);
    return new DeskContents(
        Optional.ofNullable(all.get(COMPANY)).map(DeskFiles::text),
        Optional.ofNullable(all.get(ACCREDITATION)).map(DeskFiles::vouchers),
        below(all, INVITATION).values().stream().map(InvitedPerson::decode).toList(),
        offers,
        stored.size() - offers.size(),
        below(all, CONTRACT).values().stream().map(SignedContract::decode).toList(),
        statements,
        below(all, NOTE));
  }

  /** The entries under {@code prefix}, by the rest of their names. */
  private static SortedMap<String, Bytes> below(SortedMap<String, Bytes> all, String prefix) {
    SortedMap<String, Bytes> found = new TreeMap<>();
    all.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private static String statementName(Bytes contractHash, int k) {
    return STATEMENT + contractHash.hex() + "/" + String.format(Locale.ROOT, "%05d", k);
  }
}
