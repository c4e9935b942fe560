package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.geowallet.desk.StatementTable;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.mileage.DistanceBy;
import io.geowallet.programs.mileage.MileageLine;
import io.geowallet.programs.mileage.MileageStatement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table for payrolls: columns stay what they were, and a map adds one at the end. */
class StatementTableTest {
  private static final Grade LIVE = new Grade(TimeGrade.LIVE, Binding.BOUND, Source.WALLET);

  private static MileageStatement statement(MileageLine... lines) {
    return new MileageStatement(
        2026, 2023, 2026, 0, 100, 1_000, 0, 1, 1, 0, 0, 0, Optional.empty(), List.of(lines));
  }

  @Test
  void withoutAMap_thereAreFiveColumns() {
    MileageLine line = new MileageLine(20_727, Mode.CAR, 123, 0, LIVE, 1_000);
    assertThat(StatementTable.csv(statement(line), false))
        .isEqualTo(
            "date,mode,km,grade,amount_cents\n2026-10-01,car,12.3,live/bound/wallet,1000\n"
                + "total,,12.3,,1000\n");
  }

  @Test
  void withAMap_theLastColumnSaysWhatWasMeasured() {
    MileageLine road = line(123, DistanceBy.ROAD);
    assertThat(StatementTable.csv(statement(road, line(7, DistanceBy.TYPED)), true))
        .isEqualTo(
            "date,mode,km,grade,amount_cents,distance_by\n"
                + "2026-10-01,car,12.3,live/bound/wallet,500,road\n"
                + "2026-10-01,car,0.7,live/bound/wallet,500,typed\n"
                + "total,,13.0,simulated,1000,\n");
  }

  private static MileageLine line(long hm, DistanceBy by) {
    return new MileageLine(20_727, Mode.CAR, hm, 0, LIVE, 500, Optional.of(by));
  }
}
