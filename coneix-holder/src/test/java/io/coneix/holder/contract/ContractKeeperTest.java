package io.coneix.holder.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.check.RunFailed;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.chain.ChainCommitment;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.run.MailEvent;
import io.coneix.holder.testing.Scene;
import io.coneix.testkit.SeededRandom;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.Tally;
import io.coneix.verify.trust.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractKeeperTest {
  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void start() throws IOException {
    scene = new Scene(directory.resolve("wallet"));
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void offer_isReadAndChecked() {
    CheckedOffer offer = scene.read(scene.invite(OfferSketch.tally()));
    assertThat(offer.certificate().company()).isEqualTo("Test SARL");
    assertThat(offer.authority()).isEqualTo("Test authority");
    assertThat(offer.offer().program().name()).isEqualTo(Tally.NAME);
  }

  @Test
  void invitationWithoutOffer_isToldSo() {
    Invitation invitation =
        Invitation.create("http://127.0.0.1", new io.coneix.testkit.SeededRandom(3));
    assertThatThrownBy(() -> scene.read(invitation)).isInstanceOf(NoOffer.class);
  }

  @Test
  void acceptance_tiesTheNextNode_andProvesTheInvitation() {
    scene.liveUntil("2026-09-30T15:00:00Z", 10);
    Invitation invitation = scene.invite(OfferSketch.tally());
    CheckedOffer offer = scene.read(invitation);
    HeldContract held = scene.holder().contracts().accept(offer);
    Acceptance acceptance = held.accepted().orElseThrow();
    assertThat(held.bindingIndex()).isEqualTo(5);
    assertThat(acceptance.isFromInvited(invitation.secret())).isTrue();
    var keys = scene.holder().context().keys();
    assertThat(acceptance.chainCommitment())
        .isEqualTo(
            ChainCommitment.of(keys.contract(offer.hash()).chainSalt(), keys.chain().value(5)));
    assertThat(acceptance.runNames()).isEqualTo(24);
    assertThat(held.outgoing()).isEmpty();
    assertThat(scene.deskMessages()).hasSize(1);
  }

  @Test
  void acceptingTwice_sendsOneLetter() {
    CheckedOffer offer = scene.read(scene.invite(OfferSketch.tally()));
    scene.holder().contracts().accept(offer);
    scene.holder().contracts().accept(offer);
    assertThat(scene.deskMessages()).hasSize(1);
  }

  @Test
  void T39_acceptance_isInTheBlindStore_beforeItIsSent() {
    CheckedOffer offer = scene.read(scene.invite(OfferSketch.tally()));
    scene.holder().contracts().accept(offer);
    assertThat(scene.platform().requests().stream().filter(r -> !r.startsWith("GET")))
        .satisfiesExactly(
            r -> assertThat(r).startsWith("PUT /v1/blobs/"),
            r -> assertThat(r).startsWith("POST /v1/mailboxes/"));
  }

  @Test
  void countersignature_concludes_andRidesInTheNextNode() {
    HeldContract held = scene.conclude(OfferSketch.tally());
    assertThat(held.state()).isEqualTo(ContractState.CONCLUDED);
    Slot now = Slot.ofMs(scene.clock().millis());
    assertThat(scene.holder().graph().reader().parts(now))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.body().kind()).isEqualTo(PartKind.CONTRACT);
              assertThat(part.body().content())
                  .isEqualTo(new PartContent.Contract(held.contract().orElseThrow().hash()));
            });
    assertThat(scene.holder().mailroom().sync(held.offerHash())).isEmpty();
  }

  @Test
  void foreignMessages_areDeleted_andDoNotStopTheRest() {
    HeldContract held = accepted();
    Bytes mailbox = held.accepted().orElseThrow().mailbox();
    XWing.PublicKey strangers = XWing.fromSeed(SecretBytes.of(new byte[32])).publicKey();
    Letter letter =
        Letter.seal(Letter.Kind.COUNTERSIGNATURE, Bytes.utf8("x"), strangers, new SeededRandom(5));
    scene.platform().post(mailbox, letter.encode());
    for (int i = 0; i < 200; i++) {
      scene.platform().post(mailbox, Bytes.utf8("rubbish " + i));
    }
    scene.answer();
    List<MailEvent> events = scene.holder().mailroom().sync(held.offerHash());
    assertThat(events)
        .containsExactlyInAnyOrder(
            new MailEvent.Concluded(held.offerHash()),
            new MailEvent.Deleted(held.offerHash(), 201));
    assertThat(scene.platform().messages(mailbox)).isEmpty();
  }

  @Test
  void messagesThatMayCountLater_stay() {
    HeldContract held = accepted();
    Acceptance acceptance = held.accepted().orElseThrow();
    Bytes newer = Cbor.encode(CborValue.array(CborValue.of(99), CborValue.of(1)));
    Letter withdrawal =
        Letter.seal(
            Letter.Kind.WITHDRAWAL,
            Bytes.utf8("x"),
            new XWing.PublicKey(acceptance.statementKey()),
            new SeededRandom(6));
    scene.platform().post(acceptance.mailbox(), newer);
    scene.platform().post(acceptance.mailbox(), withdrawal.encode());
    assertThat(scene.holder().mailroom().sync(held.offerHash()))
        .hasSize(2)
        .allMatch(event -> event instanceof MailEvent.SetAside);
    assertThat(scene.platform().messages(acceptance.mailbox())).hasSize(2);
  }

  @Test
  void T44_messagesOfAVersionThatNobodyKnows_areKeptUpToABound() {
    HeldContract held = accepted();
    Bytes mailbox = held.accepted().orElseThrow().mailbox();
    for (int i = 0; i < 100; i++) {
      scene
          .platform()
          .post(mailbox, Cbor.encode(CborValue.array(CborValue.of(2), CborValue.of(i))));
    }
    scene.answer();
    assertThat(scene.holder().mailroom().sync(held.offerHash()))
        .contains(new MailEvent.Concluded(held.offerHash()))
        .contains(new MailEvent.Deleted(held.offerHash(), 84));
    assertThat(scene.platform().messages(mailbox)).hasSize(16);
  }

  private HeldContract accepted() {
    CheckedOffer offer = scene.read(scene.invite(OfferSketch.tally()));
    return scene.holder().contracts().accept(offer);
  }

  @Test
  void messageThatAProgramOfOursFailsAt_staysAndIsReadAgain() {
    HeldContract held =
        scene.holder().contracts().accept(scene.read(scene.invite(OfferSketch.tally())));
    scene.answer();
    scene.restart(
        step -> {
          if (step == Step.CONTRACT_DURABLE) {
            throw new IllegalStateException("a bug");
          }
        });
    assertThat(scene.holder().mailroom().sync(held.offerHash()))
        .containsExactly(
            new MailEvent.SetAside(
                held.offerHash(), "message that this program fails at: IllegalStateException"));
    scene.restart(FaultPoints.none());
    // The contract was durable already: there is nothing to tell, and the message goes.
    assertThat(scene.holder().mailroom().sync(held.offerHash())).isEmpty();
    assertThat(scene.holder().contracts().contracts().get(held.offerHash()).orElseThrow().state())
        .isEqualTo(ContractState.CONCLUDED);
    scene.restart(
        step -> {
          if (step == Step.CONTRACT_DURABLE) {
            throw new IllegalStateException("a bug");
          }
        });
    assertThat(scene.holder().mailroom().sync(held.offerHash())).isEmpty();
  }

  @Test
  void lostLetter_isSentAgain() {
    CheckedOffer offer = scene.read(scene.invite(OfferSketch.tally()));
    scene.platform().setFailing(true);
    assertThatThrownBy(() -> scene.holder().contracts().accept(offer))
        .isInstanceOf(io.coneix.client.PlatformFailed.class);
    scene.platform().setFailing(false);
    scene.restart(FaultPoints.none());
    scene.holder().mailroom().sync(offer.hash());
    assertThat(scene.deskMessages()).hasSize(1);
  }

  @Test
  void lostLetter_isNotSentAfterTheEnd() {
    CheckedOffer offer = scene.read(scene.invite(OfferSketch.tally()));
    scene.platform().setFailing(true);
    assertThatThrownBy(() -> scene.holder().contracts().accept(offer))
        .isInstanceOf(io.coneix.client.PlatformFailed.class);
    scene.platform().setFailing(false);
    scene.holder().runs().revoke(scene.holder().contracts().contracts().named(""));
    assertThat(scene.holder().mailroom().sync(offer.hash())).isEmpty();
    assertThat(scene.deskMessages()).isEmpty();
    HeldContract held = scene.holder().contracts().contracts().named("");
    assertThat(held.state()).isEqualTo(ContractState.REVOKED);
    assertThat(held.outgoing()).isEmpty();
  }

  /** As earlier versions of this program left it. */
  @Test
  void letterOfAnEndedContract_isNotSent() {
    HeldContract held =
        scene.holder().contracts().accept(scene.read(scene.invite(OfferSketch.tally())));
    HeldContract ended =
        new HeldContract(
            ContractState.REVOKED,
            held.letter(),
            held.authority(),
            held.bindingIndex(),
            held.acceptance(),
            Optional.of(Bytes.utf8("a letter")),
            Optional.empty());
    scene.holder().contracts().send(ended);
    assertThat(scene.deskMessages()).hasSize(1).doesNotContain(Bytes.utf8("a letter"));
  }

  @Test
  void countersignatureAfterTheEnd_isNotCalledAContract() {
    HeldContract held =
        scene.holder().contracts().accept(scene.read(scene.invite(OfferSketch.tally())));
    scene.answer();
    scene.holder().runs().revoke(held);
    assertThat(scene.holder().mailroom().sync(held.offerHash())).isEmpty();
    assertThat(scene.holder().contracts().contracts().named("").state())
        .isEqualTo(ContractState.REVOKED);
    assertThat(scene.platform().messages(held.accepted().orElseThrow().mailbox())).isEmpty();
  }

  @Test
  void refusedOffer_cannotBeAccepted() {
    CheckedOffer offer = scene.read(scene.invite(OfferSketch.tally()));
    assertThat(scene.holder().contracts().refuse(offer).state()).isEqualTo(ContractState.REFUSED);
    assertThatThrownBy(() -> scene.holder().contracts().accept(offer))
        .isInstanceOf(NotPossible.class);
    assertThat(scene.deskMessages()).isEmpty();
  }

  @Test
  void contract_isFoundByTheFirstDigits() {
    HeldContract held = scene.conclude(OfferSketch.tally());
    ContractTable table = scene.holder().contracts().contracts();
    assertThat(table.named("").offerHash()).isEqualTo(held.offerHash());
    assertThat(table.named(held.offerHash().hex().substring(0, 8)).offerHash())
        .isEqualTo(held.offerHash());
    assertThatThrownBy(() -> table.named("ffff0000")).isInstanceOf(UnknownContract.class);
    assertThatThrownBy(() -> table.named("ab")).isInstanceOf(UnknownContract.class);
  }

  @Test
  void T18_authorityThatIsNotTrusted_isRefused() {
    Invitation invitation = scene.invite(OfferSketch.tally());
    Ed25519PublicKey other = scene.world().key().publicKey();
    Trust trust =
        new Trust(
            List.of(new Trust.Authority("Another", other)), scene.trust().logs(), Trust.Time.LOG);
    assertThatThrownBy(() -> scene.holder().offers(trust).read(invitation))
        .isInstanceOf(OfferRefused.class)
        .hasMessageContaining("authority");
  }

  @Test
  void T18_offerAboveTheRegistration_isRefused() {
    OfferSketch sketch =
        OfferSketch.tally()
            .registration(
                r ->
                    new Registration(
                        r.certificateHash(),
                        r.validity(),
                        r.purposes(),
                        r.categories(),
                        0b0000001,
                        r.fromQuarter(),
                        r.toQuarter(),
                        r.sites(),
                        r.schemas(),
                        r.maxRuns()));
    Invitation invitation = scene.invite(sketch);
    assertThatThrownBy(() -> scene.read(invitation))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("weekdays");
  }

  @Test
  void T18_expiredCertificate_isRefused() {
    Validity past =
        new Validity(
            OfferSketch.sec("2026-01-01T00:00:00Z"), OfferSketch.sec("2026-09-01T00:00:00Z"));
    Invitation invitation = scene.invite(OfferSketch.tally().certificateValidity(past));
    assertThatThrownBy(() -> scene.read(invitation))
        .isInstanceOf(OfferRefused.class)
        .hasMessageContaining("certificate");
  }

  @Test
  void T14_siteThatIsNotRegistered_isRefused() {
    OfferSketch sketch =
        OfferSketch.tally()
            .parameters(Bytes.utf8("a clinic"))
            .registration(
                r ->
                    new Registration(
                        r.certificateHash(),
                        r.validity(),
                        r.purposes(),
                        r.categories(),
                        r.weekdays(),
                        r.fromQuarter(),
                        r.toQuarter(),
                        List.of(),
                        r.schemas(),
                        r.maxRuns()));
    Invitation invitation = scene.invite(sketch);
    assertThatThrownBy(() -> scene.read(invitation))
        .isInstanceOf(OfferRefused.class)
        .hasMessageContaining("sites");
  }

  @Test
  void T17_unknownProgram_isRefused() {
    Invitation invitation = scene.invite(OfferSketch.tally());
    OfferReader reader =
        new OfferReader(
            scene.platform().client(),
            scene.trust(),
            ProgramCatalog.of(java.util.Map.of()),
            scene.clock());
    assertThatThrownBy(() -> reader.read(invitation))
        .isInstanceOf(OfferRefused.class)
        .hasMessageContaining("program");
  }

  @Test
  void offerThatIsNotLogged_isRefused() {
    Invitation invitation =
        Invitation.create(scene.platform().uri().toString(), new io.coneix.testkit.SeededRandom(5));
    OfferLetter letter = scene.desk().offer(OfferSketch.tally(), invitation.id());
    Sign1 changed = Sign1.sign(ObjectType.OFFER, changedOffer(letter), scene.world().company());
    scene.leave(invitation, new OfferLetter(changed, letter.vouchers()));
    assertThatThrownBy(() -> scene.read(invitation))
        .isInstanceOf(OfferRefused.class)
        .hasMessageContaining("offer");
  }

  private static Bytes changedOffer(OfferLetter letter) {
    var offer = io.coneix.contract.offer.Offer.decode(letter.signedOffer().unverifiedPayload());
    return new io.coneix.contract.offer.Offer(
            offer.invitationId(),
            offer.requester(),
            offer.purpose(),
            offer.program(),
            offer.records(),
            offer.runs(),
            offer.untilSec(),
            offer.time(),
            new EnclavePolicy(true, List.of(Bytes.wrap(new byte[32]))),
            offer.disclosureLevel())
        .encode();
  }

  @Test
  void offerThatHasEnded_isRefused() {
    Invitation invitation =
        scene.invite(OfferSketch.tally().until(OfferSketch.sec("2026-10-05T00:00:00Z")));
    scene.clock().advance(Duration.ofDays(30));
    assertThatThrownBy(() -> scene.read(invitation))
        .isInstanceOf(OfferRefused.class)
        .hasMessageContaining("end of the contract");
  }
}
