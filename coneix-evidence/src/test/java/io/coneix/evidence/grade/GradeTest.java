package io.coneix.evidence.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.MalformedCbor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradeTest {
  private static List<Grade> all() {
    List<Grade> grades = new ArrayList<>();
    for (TimeGrade time : TimeGrade.values()) {
      for (Binding binding : Binding.values()) {
        for (Source source : Source.values()) {
          grades.add(new Grade(time, binding, source));
        }
      }
    }
    return grades;
  }

  @Test
  void text_isTimeBindingAndSource() {
    assertThat(new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET).text())
        .isEqualTo("live-unwitnessed/bound/wallet");
    assertThat(all()).extracting(Grade::text).doesNotHaveDuplicates().hasSize(32);
  }

  @Test
  void unwitnessedTime_doesNotMeetLive() {
    assertThat(TimeGrade.LIVE_UNWITNESSED.meets(TimeGrade.LIVE)).isFalse();
    assertThat(TimeGrade.LIVE.meets(TimeGrade.LIVE_UNWITNESSED)).isTrue();
    assertThat(TimeGrade.IMPORTED.meets(TimeGrade.LATE)).isFalse();
  }

  @Test
  void lowest_isTheWorseOfEachComponent() {
    Grade a = new Grade(TimeGrade.LIVE, Binding.UNBOUND, Source.WALLET);
    Grade b = new Grade(TimeGrade.LATE, Binding.BOUND, Source.DROP);
    assertThat(Grade.lowest(a, b))
        .isEqualTo(new Grade(TimeGrade.LATE, Binding.UNBOUND, Source.WALLET));
  }

  @Test
  void lowest_meetsWhatBothMeet_andNothingElse() {
    for (Grade a : all()) {
      assertThat(Grade.lowest(Grade.BEST, a)).isEqualTo(a);
      for (Grade b : all()) {
        assertThat(Grade.lowest(a, b)).isEqualTo(Grade.lowest(b, a));
        for (Grade minimum : all()) {
          assertThat(Grade.lowest(a, b).meets(minimum))
              .isEqualTo(a.meets(minimum) && b.meets(minimum));
        }
      }
    }
  }

  @Test
  void encodedGrade_decodesToItself() {
    for (Grade grade : all()) {
      assertThat(Grade.of(Cbor.decode("grade", Cbor.encode(grade.toCbor())))).isEqualTo(grade);
    }
  }

  @Test
  void unknownOrdinal_isRefused() {
    assertThatThrownBy(
            () -> Grade.of(CborValue.array(CborValue.of(4), CborValue.of(0), CborValue.of(0))))
        .isInstanceOf(MalformedCbor.class);
  }
}
