package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModeOddsTest {
  private static final int MODES = Mode.values().length;

  @Test
  void weights_addUpToTheWhole() {
    double[] weights = new double[MODES];
    weights[Mode.CAR.ordinal()] = 2;
    weights[Mode.BUS.ordinal()] = 1;
    ModeOdds odds = ModeOdds.ofWeights(weights);
    assertThat(odds.toList().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ModeOdds.WHOLE);
    assertThat(odds.of(Mode.CAR)).isEqualTo(666_667);
    assertThat(odds.of(Mode.BUS)).isEqualTo(333_333);
    assertThat(odds.best()).isEqualTo(Mode.CAR);
  }

  @Test
  void listAndBack_isTheSame() {
    ModeOdds odds = ModeOdds.certain(Mode.TRAM);
    assertThat(ModeOdds.of(odds.toList())).isEqualTo(odds).hasSameHashCodeAs(odds);
  }

  @Test
  void wrongSumSignOrNumber_isRefused() {
    List<Integer> zeros = Collections.nCopies(MODES, 0);
    List<Integer> negative = new ArrayList<>(zeros);
    negative.set(0, -1);
    negative.set(1, ModeOdds.WHOLE + 1);
    for (List<Integer> wrong : List.of(zeros, negative, List.of(ModeOdds.WHOLE))) {
      assertThatThrownBy(() -> ModeOdds.of(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
