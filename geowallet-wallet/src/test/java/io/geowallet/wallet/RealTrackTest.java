package io.geowallet.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.coneix.contract.scope.ZoneTable;
import io.coneix.contract.scope.ZoneTable.Transition;
import io.coneix.contract.statement.Outcome;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.OfferSketch;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageStatement;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of a real phone: imported, sent, answered. */
class RealTrackTest {
  private static final ZoneTable CALIFORNIA =
      new ZoneTable(
          "America/Los_Angeles",
          List.of(new Transition(OfferSketch.sec("2019-07-01T00:00:00Z"), -7 * 3600)));

  @TempDir Path temp;

  @Test
  void month_isAnswered_withoutTheFilesOfOtherTimes() {
    Path track = SharedData.require("tracks/mobilitynet-car-bike-android-2-fixes.csv.gz");
    Path car = SharedData.require("formats/gpxpy-around-visnjan-with-car.gpx");
    try (WalletScene scene = new WalletScene(temp.resolve("wallet"))) {
      scene.clock().set(OfferSketch.sec("2026-09-30T15:00:00Z") * 1000);
      assertThat(scene.wallet().importFile(track, false).added().added()).isPositive();
      assertThat(scene.wallet().importFile(car, false).added().added()).isPositive();
      scene.wallet().now();
      Period period =
          new Period(
              (int) LocalDate.parse("2019-07-27").toEpochDay(),
              (int) LocalDate.parse("2019-09-01").toEpochDay());
      HeldContract held =
          scene.conclude(
              WalletScene.mileage()
                  .tables(scaleOf2019())
                  .scope(new TimeScope(127, 32, 76, List.of(), CALIFORNIA))
                  .periods(period));
      scene.wallet().now();
      scene.host().start();
      HeldRun run = scene.wallet().send(held, 0);
      Outcome.Answered answered = (Outcome.Answered) run.said().orElseThrow().outcome();
      MileageStatement said = MileageStatement.of(Answer.decode(answered.answer()));
      // The phone's own record of the six drives inside the hours; whoever needs the reference
      // length finds it in the truth file.
      assertThat(said.lines()).hasSize(6);
      assertThat(said.distanceHm()).isBetween(200L, 270L);
      assertThat(said.lines()).allMatch(l -> period.contains(l.day()));
    }
  }

  /** The figures of today, as if they had been the law then. */
  private static TableDocument scaleOf2019() {
    return new TableDocument(
        MileageProgram.SCALE, 2019, 2019, "a test", FrenchScale.table().content());
  }
}
