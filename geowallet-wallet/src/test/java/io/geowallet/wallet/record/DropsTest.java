package io.geowallet.wallet.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.DropEnvelope;
import io.coneix.evidence.drop.SecretBox;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.drop.DropPhone;
import io.coneix.holder.drop.DropSecrets;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.mileage.MileageStatement;
import io.geowallet.wallet.live.pause.PauseOrder;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T48: a wallet that sleeps while its phone posts, with a platform over HTTP. */
class DropsTest {
  private static final Grade ANY = new Grade(TimeGrade.LATE, Binding.BOUND, Source.WALLET);

  private static final List<Fix> DRIVE =
      new Route("2026-10-01T06:00:00Z")
          .stayUntil("2026-10-01T08:00:00Z")
          .drive(12_000)
          .stayUntil("2026-10-01T09:00:00Z")
          .fixes();

  @TempDir Path temp;
  private WalletScene scene;
  private DropPhone phone;
  private int nonce;

  @BeforeEach
  void start() {
    scene = new WalletScene(temp.resolve("wallet"));
    phone = scene.wallet().holder().drops().add("pixel");
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  private static String json(String start, Fix fix) {
    return start
        + "\"tst\":"
        + fix.timeMs() / 1000
        + ",\"lat\":"
        + BigDecimal.valueOf(fix.latE7(), 7)
        + ",\"lon\":"
        + BigDecimal.valueOf(fix.lonE7(), 7)
        + ",\"acc\":5}";
  }

  private void post(String plaintext) {
    DropSecrets secrets = scene.wallet().holder().drops().secrets(phone);
    byte[] raw = new byte[24];
    raw[0] = (byte) ++nonce;
    raw[1] = (byte) (nonce >> 8);
    Bytes n = Bytes.wrap(raw);
    SecretBytes key = secrets.key();
    Bytes body = new DropEnvelope(n, SecretBox.seal(key, n, Bytes.utf8(plaintext))).encode();
    scene.platform().client().drops().post(secrets.postSecret(), body);
  }

  /** The phone posts while the wallet makes no node. */
  private void drive(String start, int everySec) {
    for (Fix fix : DRIVE) {
      if (fix.timeMs() / 1000 % everySec == 0) {
        scene.clock().set(fix.timeMs() + 2_000);
        post(json(start, fix));
      }
    }
  }

  private MileageStatement review(HeldContract held) {
    scene.host().start();
    Outcome outcome = scene.wallet().review(held, 0).outcome();
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return MileageStatement.of(Answer.decode(((Outcome.Answered) outcome).answer()));
  }

  /** Seals the slot that began a quarter of an hour before {@code end}. */
  private void closeAt(String end) {
    long sec = OfferSketch.sec(end);
    scene.clock().set(sec * 1000);
    scene.wallet().closeSlot(new Slot((int) (sec / 900 - 1)));
  }

  private static Fix fix(String time) {
    return Fix.at(OfferSketch.sec(time) * 1000, 488_566_000, 23_522_000);
  }

  @Test
  void dropOfATimeToCome_keepsNoOtherInTheBox() {
    scene.live("2026-10-01T04:00:00Z", List.of());
    scene.clock().set(OfferSketch.sec("2026-10-01T08:00:00Z") * 1000);
    post(json("{\"_type\":\"location\",", fix("2035-01-01T00:00:00Z")));
    post(json("{\"_type\":\"location\",", fix("2026-10-01T08:00:00Z")));
    closeAt("2026-10-01T08:15:00Z");
    DropPhone now = scene.wallet().holder().drops().all().get(0);
    assertThat(now.fetched()).isEqualTo(2);
    assertThat(now.unreadable()).isEqualTo(1);
    FixRecords records = new FixRecords(scene.wallet().holder());
    assertThat(records.fixesOf(Slot.ofMs(fix("2026-10-01T08:00:00Z").timeMs()))).hasSize(1);
  }

  /** A laptop that woke two hours behind: what is taken from the box is forgotten there. */
  @Test
  void dropThatIsAheadOfAClockThatIsBehind_staysInTheBox() {
    scene.live("2026-10-01T04:00:00Z", List.of());
    scene.clock().set(OfferSketch.sec("2026-10-01T08:00:00Z") * 1000);
    post(json("{\"_type\":\"location\",", fix("2026-10-01T08:00:00Z")));
    scene.setPlatformAheadMs(7_500_000);
    closeAt("2026-10-01T06:15:00Z");
    assertThat(scene.wallet().holder().drops().all().get(0).fetched()).isZero();
    scene.setPlatformAheadMs(0);
    closeAt("2026-10-01T08:30:00Z");
    FixRecords records = new FixRecords(scene.wallet().holder());
    assertThat(records.fixesOf(Slot.ofMs(fix("2026-10-01T08:00:00Z").timeMs()))).hasSize(1);
  }

  /** The wallet was closed, as it is when drops are posted: nobody has taken the wish yet. */
  @Test
  void pauseThatWasWishedWhileTheWalletSlept_isKeptToWhenDropsAreFetched() {
    scene.live("2026-10-01T04:00:00Z", List.of());
    Path data = scene.wallet().holder().context().store().directory();
    long from = OfferSketch.sec("2026-10-01T08:00:00Z") * 1000;
    new PauseOrder(from, true, OptionalLong.of(from + 3_600_000)).leave(data);
    scene.clock().set(OfferSketch.sec("2026-10-01T10:00:00Z") * 1000);
    post(json("{\"_type\":\"location\",", fix("2026-10-01T07:50:00Z")));
    post(json("{\"_type\":\"location\",", fix("2026-10-01T08:30:00Z")));
    closeAt("2026-10-01T10:15:00Z");
    FixRecords records = new FixRecords(scene.wallet().holder());
    assertThat(records.fixesOf(Slot.ofMs(from - 600_000))).hasSize(1);
    assertThat(records.fixesOf(Slot.ofMs(from + 1_800_000))).isEmpty();
  }

  @Test
  void phonePostsWhileTheWalletSleeps_theTripIsLiveBySourceDrop() {
    HeldContract held = scene.conclude(WalletScene.mileage().minimum(ANY));
    scene.live("2026-10-01T04:00:00Z", List.of());
    drive("{\"_type\":\"location\",", 10);
    scene.clock().set(OfferSketch.sec("2026-10-01T20:00:00Z") * 1000);
    scene.wallet().closeSlot(new Slot((int) (OfferSketch.sec("2026-10-01T19:45:00Z") / 900)));
    scene.clock().set(OfferSketch.sec("2026-10-01T23:15:00Z") * 1000);
    scene.wallet().closeSlot(new Slot((int) (OfferSketch.sec("2026-10-01T23:00:00Z") / 900)));
    MileageStatement said = review(held);
    assertThat(said.distanceHm()).isCloseTo(120, within(5L));
    assertThat(said.lines()).hasSize(1);
    assertThat(said.lines().get(0).grade().text()).isEqualTo("live-unwitnessed/bound/drop");
    assertThat(said.lostEntries()).isZero();
    assertThat(
            scene
                .wallet()
                .trips(
                    java.time.LocalDate.parse("2026-10-01"), java.time.ZoneId.of("Europe/Paris")))
        .hasSize(1);
    DropPhone now = scene.wallet().holder().drops().all().get(0);
    assertThat(now.forgotten()).isEqualTo(now.fetched()).isPositive();
    assertThat(now.unreadable()).isZero();
  }

  @Test
  void jobOfASleepingWallet_isAnsweredByTheEnclaveAndAgainByTheBundle() {
    HeldContract held = scene.conclude(WalletScene.mileage().minimum(ANY));
    scene.live("2026-10-01T04:00:00Z", List.of());
    drive("{\"_type\":\"location\",\"created_at\":1,", 30);
    scene.live("2026-10-01T23:15:00Z", List.of());
    scene.host().start();
    assertThat(scene.wallet().send(held, 0).said()).isPresent();
    assertThat(scene.wallet().bundle(held).encode().size()).isPositive();
  }

  /** An iPhone sorts the members: BSSID may come first. */
  @Test
  void T48_otherFirstBytes_areRecordedAsTheWalletsOwnAndLate() {
    HeldContract held = scene.conclude(WalletScene.mileage().minimum(ANY));
    scene.live("2026-10-01T04:00:00Z", List.of());
    drive("{\"BSSID\":\"aa:bb\",\"_type\":\"location\",", 10);
    scene.live("2026-10-01T23:15:00Z", List.of());
    assertThat(review(held).lines().get(0).grade().source()).isEqualTo(Source.WALLET);
  }

  @Test
  void T48_postedBeforeThePhoneWasBound_isNoDrop() {
    HeldContract held = scene.conclude(WalletScene.mileage().minimum(ANY));
    drive("{\"_type\":\"location\",", 10);
    scene.live("2026-10-01T23:15:00Z", List.of());
    assertThat(review(held).lines()).allMatch(line -> line.grade().source() == Source.WALLET);
  }

  @Test
  void whatDoesNotOpen_isCountedAndPassedOver() {
    scene.live("2026-10-01T04:00:00Z", List.of());
    scene
        .platform()
        .client()
        .drops()
        .post(scene.wallet().holder().drops().secrets(phone).postSecret(), Bytes.utf8("noise"));
    post("{\"_type\":\"lwt\",\"tst\":1}");
    scene.live("2026-10-01T04:30:00Z", List.of());
    assertThat(scene.wallet().holder().drops().all().get(0).unreadable()).isEqualTo(2);
  }

  @Test
  void recoveredWallet_hasThePhoneAndItsSecrets() {
    DropSecrets before = scene.wallet().holder().drops().secrets(phone);
    scene.open();
    DropPhone again = scene.wallet().holder().drops().all().get(0);
    assertThat(again.name()).isEqualTo("pixel");
    assertThat(scene.wallet().holder().drops().secrets(again).key()).isEqualTo(before.key());
    assertThat(scene.wallet().holder().drops().remove("pixel")).isTrue();
    assertThat(scene.wallet().holder().drops().add("next").number()).isEqualTo(1);
  }
}
