package io.geowallet.wallet.live.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Golden;
import io.geowallet.wallet.live.LiveScene;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours in which phones are listened to, and what is left of the others: nothing. */
class TimetableTest {
  private static final Timetable OFFICE =
      new Timetable(
          ZoneId.of("Europe/Paris"),
          Map.of(
              DayOfWeek.MONDAY, new Hours(480, 1_140),
              DayOfWeek.WEDNESDAY, new Hours(480, 960),
              DayOfWeek.SATURDAY, new Hours(1_200, 1_440)));

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "2026-09-28T05:59:59Z,false",
    "2026-09-28T06:00:00Z,true",
    "2026-09-28T16:59:59Z,true",
    "2026-09-28T17:00:00Z,false",
    "2026-09-29T10:00:00Z,false",
    "2026-10-24T21:59:59Z,true",
    "2026-10-24T22:00:00Z,false",
    "2026-11-02T06:59:59Z,false",
    "2026-11-02T07:00:00Z,true"
  })
  void momentByTheClockOfItsZone_isInOrOut(String time, boolean in) {
    assertThat(OFFICE.holds(Instant.parse(time).toEpochMilli())).isEqualTo(in);
  }

  @ParameterizedTest
  @CsvSource({
    "08:00,19:00,08:00,19:00",
    "00:00,00:00,00:00,00:00",
    "22:00,24:00,22:00,00:00",
    "22:00,00:00,22:00,00:00"
  })
  void hoursThatArePossible_areTaken(String from, String to, String shownFrom, String shownTo) {
    Hours hours = Hours.typed(from, to).orElseThrow();
    assertThat(hours.from()).isEqualTo(shownFrom);
    assertThat(hours.to()).isEqualTo(shownTo);
  }

  @ParameterizedTest
  @CsvSource({"19:00,08:00", "08:00,08:00", "8:00,19:00", "25:00,26:00", "24:00,24:00", "a,b"})
  void otherHours_areNot(String from, String to) {
    assertThat(Hours.typed(from, to)).isEmpty();
  }

  @Test
  void positionOutsideOfTheHours_leavesNoTraceInTheGraph() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      phone.live().timetable().set(OFFICE);
      // A Wednesday, 16:00:05 in Paris: the hours are over since 5 s; a minute before they were
      // not.
      long now = 1_790_776_805L;
      assertThat(phone.post(LiveScene.location(now, "1", "1")).body()).isEqualTo("[]");
      assertThat(phone.drafts()).isEmpty();
      assertThat(phone.scene().wallet().status().waiting()).isFalse();
      assertThat(phone.live().received().thrownAway()).isEqualTo(1);
      assertThat(phone.post(LiveScene.location(now - 60, "1", "1")).body()).isEqualTo("[]");
      assertThat(phone.drafts()).hasSize(1);
      phone.live().timetable().clear();
      assertThat(phone.post(LiveScene.location(now, "1", "1")).body()).isEqualTo("[]");
      assertThat(phone.drafts()).hasSize(2);
    }
  }

  @Test
  void timetable_isTheGoldenFile() {
    Golden.check("recording-timetable", OFFICE.encode().toArray());
    Bytes golden = Bytes.wrap(Golden.read("recording-timetable"));
    assertThat(Timetable.decode(golden)).isEqualTo(OFFICE);
  }
}
