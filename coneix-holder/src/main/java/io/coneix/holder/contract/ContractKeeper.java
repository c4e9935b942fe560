package io.coneix.holder.contract;

import io.coneix.client.PlatformClient;
import io.coneix.client.wire.Addresses;
import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.ChainCommitment;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.holder.HolderContext;
import io.coneix.holder.archive.Archive;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.graph.GraphKeeper;
import io.coneix.holder.key.ContractKeys;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.store.HolderStore;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Concludes contracts.
 *
 * <p>Guarantees: an acceptance is durable here and in the blind store before it is sent, and the
 * same one is sent again after a crash or a recovery: the company takes no second one. A contract
 * is kept only once all three signatures hold and name each other. Thread-safe.
 */
public final class ContractKeeper {
  private final HolderStore store;
  private final HolderKeys keys;
  private final GraphKeeper graph;
  private final Archive archive;
  private final PlatformClient platform;
  private final SecureRandom random;
  private final FaultPoints faults;
  private final ContractTable table;

  /** Over the contracts of a wallet. */
  public ContractKeeper(HolderContext context, GraphKeeper graph, Archive archive) {
    this.store = context.store();
    this.keys = context.keys();
    this.graph = graph;
    this.archive = archive;
    this.platform = context.platform();
    this.random = context.random();
    this.faults = context.faults();
    this.table = new ContractTable(store);
  }

  /** The contracts. */
  public ContractTable contracts() {
    return table;
  }

  /**
   * Accepts an offer and sends the acceptance. Accepting it again sends nothing new.
   *
   * @throws NotPossible where it was refused or ended before
   */
  public HeldContract accept(CheckedOffer offer) {
    HeldContract held = graph.transact(() -> table.get(offer.hash()).orElseGet(() -> sign(offer)));
    if (held.state() == ContractState.REFUSED || held.state() == ContractState.REVOKED) {
      throw new NotPossible(
          "the offer cannot be accepted any more",
          "an offer that was not answered",
          held.state().text(),
          "ask the company for a new invitation");
    }
    faults.reached(Step.ACCEPTANCE_DURABLE);
    return send(held);
  }

  private HeldContract sign(CheckedOffer offer) {
    Bytes offerHash = offer.hash();
    ContractKeys own = keys.contract(offerHash);
    RunChain runs = keys.runs(offerHash, 2 * offer.offer().runs());
    int bindingIndex = graph.nextIndex();
    Acceptance acceptance =
        new Acceptance(
                offerHash,
                own.signing().publicKey().encoded(),
                own.statements().publicKey().encoded(),
                Addresses.mailbox(own.mailbox()),
                ChainCommitment.of(own.chainSalt(), keys.chain().value(bindingIndex)),
                runs.value(0).revealed(),
                runs.runs(),
                Bytes.wrap(new byte[Hkdf.HASH_SIZE]))
            .withMac(offer.invitation().secret());
    Sign1 signed = Sign1.sign(ObjectType.ACCEPTANCE, acceptance.encode(), own.signing());
    XWing.PublicKey desk = new XWing.PublicKey(offer.offer().requester().statementKey());
    // The sealed bytes are kept: sent twice, they are one message.
    Letter letter = Letter.seal(Letter.Kind.ACCEPTANCE, signed.encode(), desk, random);
    HeldContract held =
        new HeldContract(
            ContractState.ACCEPTED,
            offer.letter(),
            offer.authority(),
            bindingIndex,
            Optional.of(signed),
            Optional.of(letter.encode()),
            Optional.empty());
    table.put(held);
    return held;
  }

  /** Archives and sends the acceptance of an open offer where it is not known to have arrived. */
  public HeldContract send(HeldContract held) {
    if (held.state() != ContractState.ACCEPTED || held.outgoing().isEmpty()) {
      return held;
    }
    archive.flush();
    platform.mailboxes().post(held.offer().requester().mailbox(), held.outgoing().get());
    faults.reached(Step.ACCEPTANCE_SENT);
    HeldContract sent = held.sent();
    table.put(sent);
    return sent;
  }

  /**
   * Says no to an offer: it is remembered here, and nothing is sent.
   *
   * @throws NotPossible where it was accepted before
   */
  public HeldContract refuse(CheckedOffer offer) {
    Optional<HeldContract> known = table.get(offer.hash());
    if (known.isPresent() && known.get().state() != ContractState.REFUSED) {
      throw new NotPossible(
          "the offer was answered", "an open offer", known.get().state().text(), "");
    }
    HeldContract refused =
        new HeldContract(
            ContractState.REFUSED,
            offer.letter(),
            offer.authority(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    table.put(refused);
    return refused;
  }

  /**
   * Takes the requester's reply: from now on runs are possible, and the next node names the
   * contract. Taking the same one twice changes nothing.
   *
   * @param signed the encoded countersignature
   * @throws io.coneix.evidence.cose.BadSignature where a signature does not hold
   * @throws io.coneix.contract.acceptance.ContractMismatch where it answers another acceptance
   */
  public HeldContract conclude(HeldContract held, Bytes signed) {
    if (held.state() != ContractState.ACCEPTED) {
      return held;
    }
    Sign1 reply = Sign1.decode(ObjectType.COUNTERSIGNATURE, signed);
    HeldContract concluded = held.concluded(reply);
    Contract contract = concluded.contract().orElseThrow();
    contract.verify(CompanyCertificate.decode(held.letter().vouchers().certificate()));
    graph.transact(
        () -> {
          table.put(concluded);
          graph.add(PartKind.CONTRACT, new PartContent.Contract(contract.hash()));
        });
    faults.reached(Step.CONTRACT_DURABLE);
    return concluded;
  }

  /** Marks a contract as ended; the run name that says so is the caller's to consume. */
  public HeldContract revoked(HeldContract held) {
    HeldContract revoked = held.revoked();
    graph.transact(
        () -> {
          table.put(revoked);
          held.contract()
              .ifPresent(c -> graph.add(PartKind.REVOCATION, new PartContent.Revocation(c.hash())));
        });
    return revoked;
  }
}
