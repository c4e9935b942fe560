package io.geowallet.wallet.commute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Homes as they are typed in. */
class HomeFormTest {
  @Test
  void pointOrComma_signAndSpace_areRead() {
    assertThat(new HomeForm(" 48.85660 ", "-2,35220", "").read())
        .isEqualTo(new Circle(new Place(488_566_000, -23_522_000), 150));
    assertThat(new HomeForm("-90", "+180.0", "2000").read())
        .isEqualTo(new Circle(new Place(-900_000_000, 1_800_000_000), 2000));
  }

  @Test
  void home_isItsOwnForm() {
    Circle home = new Circle(new Place(-1, 1_799_999_999), 10);
    assertThat(HomeForm.of(home).read()).isEqualTo(home);
  }

  @ParameterizedTest
  @CsvSource({
    "90.0000001, 2, 150, latitude",
    "north, 2, 150, latitude",
    "'', 2, 150, latitude",
    "1e999999999, 2, 150, latitude",
    "48.8.5, 2, 150, latitude",
    "48, 180.0000001, 150, longitude",
    "48, 1000, 150, longitude",
    "48, 2, 9, radius",
    "48, 2, 2001, radius",
    "48, 2, 150.5, radius",
    "48, 2, 99999999999, radius",
    "48, 2, -150, radius"
  })
  void fieldThatCannotBeUsed_isNamed_andNeverQuoted(
      String latitude, String longitude, String radius, String field) {
    assertThatThrownBy(() -> new HomeForm(latitude, longitude, radius).read())
        .isInstanceOfSatisfying(UnusableHome.class, e -> assertThat(e.field()).isEqualTo(field))
        .hasMessageNotContaining("999999999");
  }

  @Test
  void lines_areOneToFiveHomes() {
    assertThat(HomeForm.lines("48,2\n\n 49.5 , 3 , 100 \n"))
        .containsExactly(
            new Circle(new Place(480_000_000, 20_000_000), 150),
            new Circle(new Place(495_000_000, 30_000_000), 100));
    for (String bad : List.of("", "\n", "48,2\n".repeat(6), "48", "48,2,3,4")) {
      assertThatThrownBy(() -> HomeForm.lines(bad)).isInstanceOf(UnusableHome.class);
    }
  }
}
