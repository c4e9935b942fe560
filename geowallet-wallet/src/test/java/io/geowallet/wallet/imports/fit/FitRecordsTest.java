package io.geowallet.wallet.imports.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.SharedData;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.ImportLimits;
import io.geowallet.wallet.imports.TrackImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records that python-fitparse lists of the same file, to the last digit. */
class FitRecordsTest {
  // "PDT" is read as an offset: which zone names a JDK knows depends on its locale data.
  private static final DateTimeFormatter UNIX_DATE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss xx yyyy", Locale.ENGLISH);

  @ParameterizedTest
  @ValueSource(strings = {"bike", "walk"})
  void everyRecord_hasTimePlaceAndSpeedOfTheOtherDecoder(String name) throws IOException {
    String stem = "formats/fitparse-garmin-fenix-5-" + name;
    List<String> lines =
        Files.readAllLines(SharedData.require(stem + "-records.csv")).stream().skip(1).toList();
    List<Fix> fixes =
        new TrackImporter(ImportLimits.DEFAULT, true)
            .read(SharedData.require(stem + ".fit"))
            .fixes();
    assertThat(fixes).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(fixes.get(i)).as(lines.get(i)).isEqualTo(fix(lines.get(i).split(",", -1)));
    }
  }

  /** timestamp, heart_rate, cadence, speed, distance, position_lat, position_long, … */
  private static Fix fix(String[] fields) {
    Fix fix =
        Fix.at(
            ZonedDateTime.parse(fields[0].replace("PDT", "-0700"), UNIX_DATE)
                .toInstant()
                .toEpochMilli(),
            e7(fields[5]),
            e7(fields[6]));
    int cmPerS = (int) Math.round(Double.parseDouble(fields[3]) * 100);
    return cmPerS == 0 ? fix : fix.withSpeedCmPerS(cmPerS);
  }

  private static int e7(String semicircles) {
    return (int) Math.round(Integer.parseInt(semicircles) * 180.0 / (1L << 31) * 1e7);
  }
}
