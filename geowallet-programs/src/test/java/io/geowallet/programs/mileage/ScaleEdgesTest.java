package io.geowallet.programs.mileage;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.programs.mileage.AllowanceScale.Band;
import io.geowallet.programs.mileage.AllowanceScale.VehicleClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one band of the official scale meets the next: as smooth as the law is, no smoother. */
class ScaleEdgesTest {
  private final AllowanceScale scale = FrenchScale.scale();

  /** The law's own figures do not always meet; the gaps, in whole euros, worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "CAR, 3, 5000, 0, 20000, 15",
    "CAR, 4, 5000, 0, 20000, 10",
    "CAR, 5, 5000, 0, 20000, 5",
    "CAR, 6, 5000, 2, 20000, 3",
    "CAR, 7, 5000, 0, 20000, 5",
    "MOTORCYCLE, 2, 3000, 3, 6000, 3",
    "MOTORCYCLE, 5, 3000, 0, 6000, 0",
    "MOTORCYCLE, 6, 3000, 2, 6000, 1",
    "MOPED, 1, 3000, 3, 6000, 3",
  })
  void bands_meetUpToTheLawsOwnGaps(
      Vehicle.Kind kind, int cv, int firstEdge, int firstGap, int secondEdge, int secondGap) {
    List<Band> bands = bands(new Vehicle(kind, cv, false));
    assertThat(bands).extracting(Band::untilKm).containsExactly(firstEdge, secondEdge, Band.OPEN);
    assertThat(gapEuro(bands, 0)).isEqualTo(firstGap);
    assertThat(gapEuro(bands, 1)).isEqualTo(secondGap);
  }

  /** The edge itself belongs to the band before it. */
  @Test
  void edge_isPaidByTheBandThatEndsThere() {
    Vehicle six = new Vehicle(Vehicle.Kind.CAR, 6, false);
    assertThat(scale.yearAmountCents(six, 50_000)).isEqualTo(332_500);
    assertThat(scale.yearAmountCents(six, 50_001)).isEqualTo(332_704);
  }

  /** Examples of the kind that the tax administration prints beside the scale. */
  @ParameterizedTest
  @CsvSource({"6, 4000, 266000", "6, 5500, 351400", "6, 22000, 983400"})
  void workedExamples_areMet(int cv, int km, long cents) {
    assertThat(scale.yearAmountCents(new Vehicle(Vehicle.Kind.CAR, cv, false), km * 10L))
        .isEqualTo(cents);
  }

  @Test
  void drivingOn_neverPaysLess() {
    for (VehicleClass each : scale.classes()) {
      for (boolean electric : new boolean[] {false, true}) {
        Vehicle vehicle = new Vehicle(each.kind(), each.fromCv(), electric);
        assertThat(firstFall(vehicle)).as("%s", vehicle).isEqualTo(-1);
      }
    }
  }

  /** The first distance that is paid less than a shorter one, -1 if there is none. */
  private long firstFall(Vehicle vehicle) {
    long before = 0;
    for (long hm = 0; hm <= 250_000; hm++) {
      long now = scale.yearAmountCents(vehicle, hm);
      if (now < before) {
        return hm;
      }
      before = now;
    }
    return -1;
  }

  private List<Band> bands(Vehicle vehicle) {
    return scale.classes().stream().filter(c -> c.holds(vehicle)).findFirst().orElseThrow().bands();
  }

  /** What the next band pays more at the edge of this one. */
  private static long gapEuro(List<Band> bands, int i) {
    int km = bands.get(i).untilKm();
    return (milliEuro(bands.get(i + 1), km) - milliEuro(bands.get(i), km)) / 1_000;
  }

  private static long milliEuro(Band band, int km) {
    return (long) km * band.milliEuroPerKm() + band.constantCents() * 10L;
  }
}
