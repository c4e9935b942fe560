package io.geowallet.programs.mileage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.program.ProgramFailure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceScaleTest {
  private final AllowanceScale scale = FrenchScale.scale();

  private static Vehicle vehicle(String kind, int cv, boolean electric) {
    return new Vehicle(Vehicle.Kind.valueOf(kind), cv, electric);
  }

  /** Every band of every class, worked out by hand from the law's figures. */
  @ParameterizedTest
  @CsvSource({
    "CAR, 3, false, 4000.0, 2116.00",
    "CAR, 3, false, 6000.0, 2961.00",
    "CAR, 3, false, 22000.0, 8140.00",
    "CAR, 4, false, 5000.0, 3030.00",
    "CAR, 4, false, 5000.1, 3030.03",
    "CAR, 4, false, 20000.1, 8140.04",
    "CAR, 5, false, 4000.0, 2544.00",
    "CAR, 5, false, 10000.0, 4965.00",
    "CAR, 5, false, 25000.0, 10675.00",
    "CAR, 6, false, 4000.0, 2660.00",
    "CAR, 6, false, 10000.0, 5197.00",
    "CAR, 6, false, 30000.0, 13410.00",
    "CAR, 7, false, 5000.0, 3485.00",
    "CAR, 12, false, 20000.0, 9395.00",
    "CAR, 12, false, 20001.0, 9400.47",
    "CAR, 6, true, 4000.0, 3192.00",
    "CAR, 4, true, 0.1, 0.07",
    "MOTORCYCLE, 1, false, 2000.0, 790.00",
    "MOTORCYCLE, 2, false, 5000.0, 1386.00",
    "MOTORCYCLE, 2, false, 7000.0, 1736.00",
    "MOTORCYCLE, 4, false, 3000.0, 1404.00",
    "MOTORCYCLE, 5, false, 6000.0, 1650.00",
    "MOTORCYCLE, 3, false, 6001.0, 1650.28",
    "MOTORCYCLE, 9, false, 3000.0, 1818.00",
    "MOTORCYCLE, 6, false, 4000.0, 1899.00",
    "MOTORCYCLE, 6, true, 10000.0, 4116.00",
    "MOPED, 1, false, 3000.0, 945.00",
    "MOPED, 1, false, 4000.0, 1027.00",
    "MOPED, 1, false, 8000.0, 1584.00",
  })
  void yearAmount_isTheLaws(String kind, int cv, boolean electric, String km, String euros) {
    long hm = new BigDecimal(km).movePointRight(1).longValueExact();
    long cents = new BigDecimal(euros).movePointRight(2).longValueExact();
    assertThat(scale.yearAmountCents(vehicle(kind, cv, electric), hm)).isEqualTo(cents);
  }

  /** The judge: exact decimals, straight from the text of the scale. */
  @Test
  void yearAmount_equalsDecimalJudgeEverywhere() {
    Random random = new Random(seed());
    for (int i = 0; i < 20_000; i++) {
      AllowanceScale.VehicleClass each =
          scale.classes().get(random.nextInt(scale.classes().size()));
      Vehicle vehicle = new Vehicle(each.kind(), each.fromCv(), random.nextBoolean());
      long hm = random.nextInt(400_000);
      assertThat(scale.yearAmountCents(vehicle, hm)).isEqualTo(judge(each, vehicle, hm));
    }
  }

  private static long judge(AllowanceScale.VehicleClass each, Vehicle vehicle, long hm) {
    if (hm == 0) {
      return 0;
    }
    BigDecimal km = BigDecimal.valueOf(hm, 1);
    for (AllowanceScale.Band band : each.bands()) {
      if (km.compareTo(BigDecimal.valueOf(band.untilKm())) <= 0) {
        BigDecimal amount =
            km.multiply(BigDecimal.valueOf(band.milliEuroPerKm(), 3))
                .add(BigDecimal.valueOf(band.constantCents(), 2));
        BigDecimal factor = vehicle.electric() ? new BigDecimal("1.20") : BigDecimal.ONE;
        return amount
            .multiply(factor)
            .setScale(2, RoundingMode.HALF_UP)
            .movePointRight(2)
            .longValueExact();
      }
    }
    throw new AssertionError("no open band");
  }

  @Test
  void linesAndMonths_addUpToTheYear() {
    Random random = new Random(seed());
    Vehicle car = vehicle("CAR", 5, true);
    for (int round = 0; round < 200; round++) {
      long before = random.nextInt(3) == 0 ? 0 : random.nextInt(60_000);
      YearAmount amount = new YearAmount(scale, car, before);
      long sum = 0;
      for (int i = 0; i < 500; i++) {
        long part = amount.add(1 + random.nextInt(1_500));
        assertThat(part).isNotNegative();
        sum += part;
      }
      assertThat(sum).isEqualTo(amount.periodCents());
      assertThat(amount.periodCents() + scale.yearAmountCents(car, before))
          .isEqualTo(scale.yearAmountCents(car, amount.afterHm()));
    }
  }

  @Test
  void table_isReadBackTheSame() {
    assertThat(ScaleCodec.decode(ScaleCodec.encode(scale))).isEqualTo(scale);
    assertThat(FrenchScale.table().firstYear()).isEqualTo(2023);
    assertThat(FrenchScale.table().lastYear()).isEqualTo(2026);
  }

  @Test
  void vehicleWithoutClass_isAFailureOfTheProgram() {
    AllowanceScale carsOnly = new AllowanceScale(120, scale.classes().subList(0, 1));
    assertThatThrownBy(() -> carsOnly.yearAmountCents(vehicle("MOPED", 1, false), 10))
        .isInstanceOf(ProgramFailure.class);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "bad-scales.csv", delimiter = '|')
  void badText_isRefusedByLine(String text, int line) {
    assertThatThrownBy(() -> ScaleText.parse(text.replace(';', '\n')))
        .isInstanceOf(ScaleText.BadScale.class)
        .hasMessageContaining("line " + line);
  }

  private static long seed() {
    long seed = Long.getLong("coneix.seed", 2023L);
    System.out.println("AllowanceScaleTest seed " + seed);
    return seed;
  }
}
