package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.cli.wallet.Tracks;
import io.coneix.client.PlatformFailed;
import io.coneix.client.wire.Addresses;
import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.crypto.XWing;
import io.coneix.holder.run.MailEvent;
import io.coneix.requester.DeskEvent;
import io.coneix.testkit.http.PageClient;
import io.geowallet.wallet.Wallet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anybody may post into a mailbox: no message keeps those behind it waiting. */
class PoisonedMailTest {
  private static final Letter ZERO_LETTER =
      new Letter(Letter.Kind.ACCEPTANCE, zero(XWing.ENCAPSULATION_SIZE + OneTimeAead.TAG_SIZE));

  @TempDir Path temp;
  private DeskTown town;
  private PageClient browser;

  @BeforeEach
  void open() {
    town = new DeskTown(temp);
    browser = town.browser("en");
  }

  @AfterEach
  void close() {
    town.close();
  }

  private static Bytes zero(int size) {
    return Bytes.wrap(new byte[size]);
  }

  /** A statement whose wraps cannot be opened: their X25519 part is the point of order 1. */
  private Bytes zeroStatement() {
    XWing.PublicKey key = town.world.enclave().sealKey().publicKey();
    SealedStatement good = SealedStatement.seal(Bytes.utf8("x"), 10, key, key, town.random);
    Bytes wrap = zero(good.wrapForHolder().size());
    return new SealedStatement(good.header(), good.commitment(), wrap, wrap, good.ciphertext())
        .encode();
  }

  private String invitation() {
    return DeskTown.line(browser.page(town.invite(browser)));
  }

  @Test
  void pointsOfLowOrder_keepNoContractAndNoStatementWaiting() throws IOException {
    try (Wallet wallet = town.accepting("wallet", invitation())) {
      Bytes desk = wallet.contract("").offer().requester().mailbox();
      Bytes holder = wallet.contract("").accepted().orElseThrow().mailbox();
      for (Bytes poison : List.of(ZERO_LETTER.encode(), zeroStatement())) {
        town.platform.post(desk, poison);
        town.platform.post(holder, poison);
      }
      assertThat(town.desk.sync(town.platform.client()))
          .hasAtLeastOneElementOfType(DeskEvent.Countersigned.class)
          .contains(new DeskEvent.Deleted(2))
          .hasSize(2);
      assertThat(wallet.sync())
          .hasAtLeastOneElementOfType(MailEvent.Concluded.class)
          .contains(new MailEvent.Deleted(wallet.contract("").offerHash(), 2))
          .hasSize(2);
      town.send(wallet, Tracks.oneDrive());
      assertThat(wallet.runs(wallet.contract("")).get(0).said()).isPresent();
    }
    assertThat(town.desk.sync(town.platform.client()))
        .hasAtLeastOneElementOfType(DeskEvent.StatementArrived.class);
  }

  @Test
  void acceptanceWithAKeyOfLowOrder_makesNoContract() {
    String line = invitation();
    Invitation invitation = Invitation.parse(line);
    Bytes offered = town.platform.messages(Addresses.mailbox(invitation.offerMailbox())).get(0);
    OfferLetter letter = OfferLetter.decode(invitation.openOffer(offered).orElseThrow());
    Bytes good = town.world.enclave().sealKey().publicKey().encoded();
    Bytes key = Bytes.concat(good.slice(0, XWing.PUBLIC_KEY_SIZE - 32), zero(32));
    Ed25519PrivateKey holder = town.world.key();
    Acceptance acceptance =
        new Acceptance(
                Sha256.of(letter.signedOffer().encode()),
                holder.publicKey().encoded(),
                key,
                zero(Sha256.SIZE),
                zero(Sha256.SIZE),
                zero(Sha256.SIZE),
                2,
                zero(Hkdf.HASH_SIZE))
            .withMac(invitation.secret());
    Offer offer = Offer.decode(letter.signedOffer().unverifiedPayload());
    Letter sent =
        Letter.seal(
            Letter.Kind.ACCEPTANCE,
            Sign1.sign(ObjectType.ACCEPTANCE, acceptance.encode(), holder).encode(),
            new XWing.PublicKey(offer.requester().statementKey()),
            town.random);
    town.platform.post(offer.requester().mailbox(), sent.encode());
    assertThat(town.desk.sync(town.platform.client()))
        .singleElement()
        .isInstanceOf(DeskEvent.SetAside.class);
    assertThat(town.desk.contracts()).isEmpty();
  }

  @Test
  void messageThatAProgramOfOursFailsAt_staysAndIsReadAgain() {
    try (Wallet wallet = town.accepting("wallet", invitation())) {
      town.coins.broken = true;
      assertThat(town.desk.sync(town.platform.client()))
          .singleElement()
          .isInstanceOfSatisfying(
              DeskEvent.SetAside.class,
              aside -> assertThat(aside.reason()).endsWith("IllegalStateException"));
      town.coins.broken = false;
      assertThat(town.desk.sync(town.platform.client()))
          .hasOnlyElementsOfType(DeskEvent.Countersigned.class);
      assertThat(wallet.sync()).hasOnlyElementsOfType(MailEvent.Concluded.class);
    }
  }

  @Test
  void platformThatFails_isNoMessagesDoing() {
    town.accepting("wallet", invitation()).close();
    town.platform.setFailing(true);
    assertThatThrownBy(() -> town.desk.sync(town.platform.client()))
        .isInstanceOf(PlatformFailed.class);
  }
}
