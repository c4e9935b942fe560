package io.geowallet.wallet.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.mobility.Place;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeatherBookTest {
  private static final Place BREST = new Place(483_900_000, -44_860_000);
  private static final Place LANDERNEAU = new Place(484_500_000, -42_500_000);

  @TempDir private Path directory;
  private WalletScene scene;
  private WeatherBook book;

  @BeforeEach
  void open() {
    scene = new WalletScene(directory.resolve("w"));
    book = new WeatherBook(scene.wallet().holder().context());
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Path file(String name) {
    return Path.of("src/test/resources/io/geowallet/wallet/weather").resolve(name);
  }

  private Optional<Weather> at(Place place, String time) {
    return book.at(place, Instant.parse(time).toEpochMilli());
  }

  @Test
  void file_answersByTheNearestStationAndTheHourAround() {
    assertThat(book.add(file("synthetic-brest-2026-10.csv")))
        .isEqualTo(new WeatherReport(3, 7, 1, 0, 0));
    Weather rain = at(BREST, "2026-10-05T11:00:00Z").orElseThrow();
    assertThat(rain.sky()).isEqualTo(Sky.LIGHT_RAIN);
    assertThat(rain.station().name()).isEqualTo("BREST-GUIPAVAS");
    assertThat(rain.distanceMm()).isBetween(8_000_000L, 8_500_000L);
    assertThat(rain.observation().wholeDegrees()).hasValue(14);
    assertThat(at(BREST, "2026-10-05T10:59:59.999Z").orElseThrow().sky()).isEqualTo(Sky.DRY);
    assertThat(at(BREST, "2026-10-05T12:30:00Z").orElseThrow().sky()).isEqualTo(Sky.HEAVY_RAIN);
    assertThat(at(LANDERNEAU, "2026-10-05T11:30:00Z").orElseThrow().station().name())
        .isEqualTo("LANDERNEAU");
  }

  @Test
  void doubtfulValue_isAsGoodAsNone() {
    book.add(file("synthetic-brest-2026-10.csv"));
    assertThat(at(BREST, "2026-10-05T13:30:00Z").orElseThrow().sky()).isEqualTo(Sky.FOG);
  }

  @Test
  void unknownHourOrFarStation_answersNothing() {
    assertThat(at(BREST, "2026-10-05T11:00:00Z")).isEmpty();
    book.add(file("synthetic-brest-2026-10.csv"));
    assertThat(at(BREST, "2026-10-05T14:30:00Z")).isEmpty();
    assertThat(at(BREST, "2026-09-05T11:00:00Z")).isEmpty();
    assertThat(at(new Place(460_000_000, -44_860_000), "2026-10-05T10:30:00Z")).isEmpty();
  }

  @Test
  void lastHourOfAMonth_isFoundUnderTheMonthInWhichItEnds() {
    book.add(file("synthetic-brest-2026-10.csv"));
    assertThat(at(BREST, "2026-10-31T23:30:00Z").orElseThrow().sky()).isEqualTo(Sky.DRY);
    assertThat(book.months()).containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
  }

  @Test
  void laterFile_addsHoursAndKeepsTheOthers_alsoAfterARestart() throws Exception {
    book.add(file("synthetic-brest-2026-10.csv"));
    Path later = directory.resolve("later.csv");
    Files.writeString(
        later,
        "NUM_POSTE;NOM_USUEL;LAT;LON;AAAAMMJJHH;RR1\n"
            + "29075001;BREST-GUIPAVAS;48.444167;-4.412;2026100512;3.0\n");
    book.add(later);
    book = new WeatherBook(scene.open().holder().context());
    assertThat(at(BREST, "2026-10-05T11:30:00Z").orElseThrow().sky()).isEqualTo(Sky.RAIN);
    assertThat(at(BREST, "2026-10-05T12:30:00Z").orElseThrow().sky()).isEqualTo(Sky.HEAVY_RAIN);
    book.clear();
    assertThat(at(BREST, "2026-10-05T12:30:00Z")).isEmpty();
    assertThat(book.size()).isZero();
  }

  @Test
  void unusableRows_areCounted_andTheRestIsTaken() {
    assertThat(book.add(file("seven-unusable-rows.csv")))
        .isEqualTo(new WeatherReport(1, 1, 0, 7, 3));
  }

  @Test
  void unusableFiles_changeNothing() {
    assertThatThrownBy(() -> book.add(file("other-columns.csv"))).isInstanceOf(NotWeather.class);
    assertThatThrownBy(() -> book.add(file("nothing-measured.csv"))).isInstanceOf(NotWeather.class);
    assertThatThrownBy(() -> book.add(file("broken-off.csv.gz")))
        .isInstanceOf(UnreadableWeather.class);
    assertThatThrownBy(() -> book.add(file("no-such-file.csv")))
        .isInstanceOf(UnreadableWeather.class);
    assertThat(book.size()).isZero();
  }
}
