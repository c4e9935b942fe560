package io.geowallet.wallet.commute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.OtherThanReviewed;
import io.coneix.testkit.Golden;
import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageStatement;
import io.geowallet.programs.mileage.Vehicle;
import io.geowallet.wallet.Review;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes, and what a contract with a workplace needs to know of them. */
class HomeBookTest {
  private static final Circle HOME = new Circle(new Place(480_000_000, 20_000_000), 200);

  @TempDir Path temp;
  private WalletScene scene;
  private HomeBook homes;

  @BeforeEach
  void start() {
    scene = new WalletScene(temp.resolve("wallet"));
    homes = scene.wallet().homeBook();
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  /** A day with one commute of 16.7 km. */
  private HeldContract commute() {
    HeldContract held = scene.concludeUnsaid(WalletScene.mileage());
    scene.live(
        "2026-10-01T23:15:00Z",
        new Route("2026-10-01T05:00:00Z")
            .stayUntil("2026-10-01T06:30:00Z")
            .drive(16_679)
            .stayUntil("2026-10-01T17:30:00Z")
            .fixes());
    scene.host().start();
    return held;
  }

  private static int lines(Outcome outcome) {
    Bytes answer = ((Outcome.Answered) outcome).answer();
    return MileageStatement.of(Answer.decode(answer)).lines().size();
  }

  @Test
  void withoutAWord_nothingIsReviewedOrSent() {
    HeldContract held = commute();
    assertThat(homes.isUnsaid(held)).isTrue();
    assertThatThrownBy(() -> scene.wallet().review(held, 0))
        .isInstanceOf(HomeNotNamed.class)
        .hasMessageContaining("no home is named");
    assertThatThrownBy(() -> scene.wallet().send(held, 0)).isInstanceOf(HomeNotNamed.class);
    assertThat(scene.wallet().runs(held)).isEmpty();
  }

  @Test
  void home_leavesTheCommuteOut_andIsToldByTheReview() {
    HeldContract held = commute();
    homes.add(HOME);
    Review review = scene.wallet().review(held, 0);
    assertThat(review.homes()).containsExactly(HOME);
    assertThat(lines(review.outcome())).isZero();
    assertThat(lines(scene.wallet().send(held, review).said().orElseThrow().outcome())).isZero();
    homes.remove(HOME);
    assertThat(scene.wallet().send(held, 0).k()).as("answered already").isEqualTo(1);
  }

  @Test
  void explicitAnswer_counts_untilAHomeIsNamed() {
    HeldContract held = commute();
    homes.sayNone(held);
    assertThat(scene.open().homeBook().isNone(held)).isTrue();
    homes = scene.wallet().homeBook();
    Review review = scene.wallet().review(held, 0);
    assertThat(lines(review.outcome())).isEqualTo(1);
    assertThat(review.homes()).isEmpty();
    homes.askAgain(held);
    assertThat(homes.isUnsaid(held)).isTrue();
    homes.sayNone(held);
    homes.add(HOME);
    homes.remove(HOME);
    assertThat(homes.isUnsaid(held)).as("the last word counts").isTrue();
  }

  @Test
  void homeOtherThanReviewed_isNotSent() {
    HeldContract held = commute();
    homes.add(HOME);
    Review review = scene.wallet().review(held, 0);
    // So far away that the answer stays the same.
    homes.add(new Circle(new Place(430_000_000, 20_000_000), 200));
    assertThatThrownBy(() -> scene.wallet().send(held, review))
        .isInstanceOf(OtherThanReviewed.class);
    homes.set(List.of());
    assertThatThrownBy(() -> scene.wallet().send(held, review)).isInstanceOf(HomeNotNamed.class);
    assertThat(scene.wallet().runs(held)).isEmpty();
  }

  @Test
  void contractWithoutAWorkplace_needsNoHome_andIsGivenNone() {
    MileageParameters nowhere =
        new MileageParameters(new Vehicle(Vehicle.Kind.CAR, 5, false), List.of());
    HeldContract held = scene.concludeUnsaid(WalletScene.mileage().parameters(nowhere.encode()));
    homes.add(HOME);
    assertThat(homes.isUnsaid(held)).isFalse();
    assertThat(homes.said(held)).isEmpty();
    assertThat(HomeBook.parameters(held, homes.of(held)))
        .isEqualTo(new HomeParameter(List.of()).encode());
  }

  @Test
  void homes_areAtMostFive_andOneOfEachCentre() {
    List<Circle> five =
        IntStream.range(0, 5)
            .mapToObj(i -> new Circle(new Place(480_000_000 + i, 20_000_000), 200))
            .toList();
    five.forEach(homes::add);
    assertThat(homes.all()).isEqualTo(five);
    assertThatThrownBy(() -> homes.add(new Circle(new Place(470_000_000, 20_000_000), 200)))
        .isInstanceOf(TooManyHomes.class);
    homes.add(new Circle(five.get(0).centre(), 300));
    assertThat(homes.all()).hasSize(5).contains(new Circle(five.get(0).centre(), 300));
    homes.remove(five.get(0));
    assertThat(homes.all()).as("another radius").hasSize(5);
  }

  @Test
  void noHome_isTheGoldenFile() {
    NoHome said = NoHome.NOWHERE.with(hash(1)).with(hash(2)).with(hash(1));
    Golden.check("no-home", said.encode().toArray());
    Bytes golden = Bytes.wrap(Golden.read("no-home"));
    assertThat(NoHome.decode(golden).offers()).containsExactly(hash(2), hash(1));
  }

  @Test
  void mostThatIsKept_isAThousandContracts() {
    NoHome said = NoHome.NOWHERE;
    for (int i = 0; i <= 1000; i++) {
      said = said.with(hash(i));
    }
    assertThat(NoHome.decode(said.encode()).offers()).hasSize(1000).doesNotContain(hash(0));
  }

  private static Bytes hash(int number) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) number;
    bytes[1] = (byte) (number >> 8);
    return Bytes.wrap(bytes);
  }
}
