package io.geowallet.wallet.typed;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.holder.contract.HeldContract;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.mileage.MileageLine;
import io.geowallet.programs.mileage.MileageStatement;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A typed trip before contracts that accept what is typed, and before others. */
class TypedContractTest {
  private static final List<Fix> DRIVES =
      new Route("2026-10-01T08:00:00Z")
          .stayUntil("2026-10-01T09:00:00Z")
          .drive(12_000)
          .stayUntil("2026-10-01T17:30:00Z")
          .fixes();

  @TempDir private Path temp;
  private WalletScene scene;

  @BeforeEach
  void open() {
    scene = new WalletScene(temp.resolve("wallet"));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private MileageStatement said(OfferSketch offer) {
    HeldContract held = scene.conclude(offer);
    scene.live("2026-10-01T23:15:00Z", DRIVES);
    LocalDate day = LocalDate.parse("2026-10-01");
    TypedTripForm form =
        new TypedTripForm(day, "08:20", "08:50", "Chartres", "Orléans", "31.4", "", "car");
    new TypedTripBook(scene.wallet().holder()).add(form.read(ZoneId.of("Europe/Paris")));
    scene.live("2026-10-02T00:30:00Z", List.of());
    scene.host().start();
    Outcome reviewed = scene.wallet().review(held, 0).outcome();
    Outcome sent = scene.wallet().send(held, 0).said().orElseThrow().outcome();
    assertThat(sent).isEqualTo(reviewed);
    return MileageStatement.of(Answer.decode(((Outcome.Answered) sent).answer()));
  }

  @Test
  void contractThatAcceptsTyped_getsTheLineWithItsMark() {
    MileageStatement said =
        said(WalletScene.mileage().categories(Category.POSITION, Category.NOTE));
    assertThat(said.lines())
        .extracting(MileageLine::distanceHm, l -> l.grade().source())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(314L, Source.TYPED),
            org.assertj.core.groups.Tuple.tuple(said.lines().get(1).distanceHm(), Source.WALLET));
    assertThat(said.lines().get(0).grade())
        .isEqualTo(new Grade(TimeGrade.LATE, Binding.BOUND, Source.TYPED));
  }

  @Test
  void contractThatAsksForPositionsOnly_getsNone() {
    assertThat(said(WalletScene.mileage().minimum(PageScene.LIVE)).lines())
        .singleElement()
        .returns(Source.WALLET, l -> l.grade().source());
  }
}
