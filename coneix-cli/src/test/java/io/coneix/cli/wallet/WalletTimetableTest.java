package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalletTimetableTest {
  @TempDir private Path temp;
  private final Cli cli = new Cli();

  @BeforeEach
  void make() throws IOException {
    String track = Files.writeString(temp.resolve("t.csv"), WalletTown.track()).toString();
    assertThat(run("import", track)).isEqualTo(ExitCode.DONE);
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("wallet"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", temp.resolve("wallet").toString()));
    return cli.run(all.toArray(new String[0]));
  }

  @Test
  void hours_areSetShownAndTakenBack() {
    assertThat(run("timetable")).isZero();
    assertThat(cli.out()).contains("at any time");
    String[] set = {
      "timetable",
      "--set",
      "mon-fri 08:00-19:00",
      "--set",
      "sat=09:30 - 24:00",
      "--zone",
      "Europe/Paris"
    };
    assertThat(run(set)).as(cli.err()).isZero();
    assertThat(cli.out()).contains("Monday     08:00-19:00", "Saturday   09:30-24:00");
    assertThat(cli.out()).contains("Sunday     free", "Europe/Paris");
    assertThat(run("timetable", "--lang", "fr")).isZero();
    assertThat(cli.out()).contains("lundi      08:00-19:00", "dimanche   libre");
    assertThat(run("timetable", "--json")).isZero();
    assertThat(cli.out())
        .contains("\"timetable\":true", "\"zone\":\"Europe/Paris\"", "\"friday\":\"08:00-19:00\"")
        .doesNotContain("sunday");
    assertThat(run("timetable", "--off")).isZero();
    assertThat(run("timetable", "--json")).isZero();
    assertThat(cli.out()).contains("\"timetable\":false").doesNotContain("hours");
  }

  @Test
  void frenchDays_andARangeOverSunday_areUnderstood() {
    assertThat(run("timetable", "--set", "samedi-lundi 22:00-23:00", "--zone", "UTC")).isZero();
    assertThat(cli.out())
        .contains(
            "Saturday   22:00-23:00", "Sunday     22:00", "Monday     22:00", "Friday     free");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mon", "xyz 08:00-09:00", "mon 09:00-08:00", "mon 8-9", "mon-f 1:1-2:2"})
  void otherTexts_areUnusable_andChangeNothing(String text) {
    assertThat(run("timetable", "--set", text)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("mon-fri 08:00-19:00");
    assertThat(run("timetable")).isZero();
    assertThat(cli.out()).contains("at any time");
  }

  @Test
  void bothAtOnce_orAZoneThatIsNone_isUnusable() {
    assertThat(run("timetable", "--off", "--set", "mon 08:00-09:00")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run("timetable", "--zone", "Nowhere/Land")).isEqualTo(ExitCode.UNUSABLE);
  }
}
