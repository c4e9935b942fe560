package io.geowallet.programs.mileage;

import static io.geowallet.programs.mileage.ProgramDay.HOUR;
import static io.geowallet.programs.mileage.ProgramDay.LIVE;
import static io.geowallet.programs.mileage.ProgramDay.OPENING;
import static io.geowallet.programs.mileage.ProgramDay.input;
import static io.geowallet.programs.mileage.ProgramDay.program;
import static io.geowallet.programs.mileage.ProgramDay.records;
import static io.geowallet.programs.mileage.ProgramDay.toCustomerAndBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.geowallet.mobility.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file from elsewhere for a time in which the phone was live, under a contract that takes it. */
class OverlapTest {
  private static final Grade FILE = new Grade(TimeGrade.LATE, Binding.BOUND, Source.FILE);
  private static final Place FAR = new Place(488_500_000, 23_500_000);

  private static Drive elsewhere(long fromSec, Place at) {
    return new Drive(fromSec + 3, at).goTo(Drive.east(at, 9), fromSec + 1_500);
  }

  private static MileageStatement with(Drive file) {
    List<OpenedRecord> all = new ArrayList<>(records(toCustomerAndBack(), LIVE));
    all.addAll(records(file, FILE));
    all.sort(Comparator.comparing(OpenedRecord::slot));
    return MileageStatement.of(program(input(all)).answer());
  }

  private static MileageStatement without() {
    return MileageStatement.of(program(input(records(toCustomerAndBack(), LIVE))).answer());
  }

  @Test
  void T07_overlappingFile_addsNoLineAndNoKilometre() {
    for (long from : List.of(OPENING + 1_000, OPENING + HOUR + 300, OPENING + 3 * HOUR)) {
      MileageStatement statement = with(elsewhere(from, FAR));
      assertThat(statement.lines()).isEqualTo(without().lines());
      assertThat(statement.amountCents()).isEqualTo(without().amountCents());
    }
  }

  @Test
  void T07_overlappingFileOfTheSameTown_addsNothingEither() {
    MileageStatement statement = with(elsewhere(OPENING + HOUR + 300, Drive.START));
    assertThat(statement.lines()).isEqualTo(without().lines());
  }
}
