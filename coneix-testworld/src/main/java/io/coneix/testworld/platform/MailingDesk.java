package io.coneix.testworld.platform;

import io.coneix.client.wire.Addresses;
import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.XWing;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.TestDesk;
import io.coneix.testworld.World;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The test company as a wallet meets it: through mailboxes only. Not thread-safe. */
public final class MailingDesk {
  private final FakePlatform platform;
  private final SecureRandom random;
  private final Bytes mailbox;
  private final TestDesk desk;
  private final Map<Bytes, OfferLetter> offers = new HashMap<>();

  /** A desk of {@code world}'s company with a fresh mailbox. */
  public MailingDesk(World world, FakePlatform platform) {
    this.platform = platform;
    this.random = world.random();
    this.mailbox = Addresses.mailbox(SecretBytes.random(Addresses.CAPABILITY_SIZE, world.random()));
    this.desk = new TestDesk(world, mailbox);
  }

  /** The desk's signing half. */
  public TestDesk desk() {
    return desk;
  }

  /** Invites somebody, and leaves an offer where the invited person finds it. */
  public Invitation invite(OfferSketch sketch) {
    Invitation invitation = Invitation.create(platform.uri().toString(), random);
    leave(invitation, desk.offer(sketch, invitation.id()));
    return invitation;
  }

  /** Leaves any letter where the invited person finds it. */
  public void leave(Invitation invitation, OfferLetter letter) {
    offers.put(Sha256.of(letter.signedOffer().encode()), letter);
    platform.post(
        Addresses.mailbox(invitation.offerMailbox()),
        invitation.sealOffer(letter.encode(), random));
  }

  /** Countersigns every acceptance in the mailbox, and replies. */
  public void answer() {
    for (Bytes message : messages()) {
      if (Letter.isLetter(message)) {
        Bytes opened = Letter.decode(message).open(desk.statementKey()).orElseThrow();
        Sign1 signed = Sign1.decode(ObjectType.ACCEPTANCE, opened);
        Acceptance acceptance = Acceptance.decode(signed.unverifiedPayload());
        OfferLetter offer = offers.get(acceptance.offerHash());
        if (offer == null) {
          throw new IllegalStateException("acceptance of an offer that was not made");
        }
        reply(desk.countersign(offer, signed), acceptance);
      }
    }
  }

  private void reply(Contract contract, Acceptance acceptance) {
    Letter letter =
        Letter.seal(
            Letter.Kind.COUNTERSIGNATURE,
            contract.signedReply().encode(),
            new XWing.PublicKey(acceptance.statementKey()),
            random);
    platform.post(acceptance.mailbox(), letter.encode());
  }

  /** What the mailbox holds. */
  public List<Bytes> messages() {
    return platform.messages(mailbox);
  }
}
