package io.geowallet.wallet.page.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.testkit.http.PageClient;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.trips.ModeCorrections;
import io.geowallet.wallet.trips.ModeHabits;
import io.geowallet.wallet.view.DayBook;
import io.geowallet.wallet.weather.WeatherBook;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner says of a leg, and the weather beside it. */
class ModeCorrectionPageTest {
  private static final String AT = "/day/2026-10-01/mode";

  @TempDir private Path temp;
  private PageScene pages;
  private PageClient browser;
  private Leg leg;
  private String start;

  @BeforeEach
  void open() {
    pages = new PageScene(temp.resolve("wallet"));
    pages.scene().clock().set(Instant.parse("2026-10-02T08:00:00Z").toEpochMilli());
    browser = pages.browser("en");
    new FixRecords(pages.scene().wallet().holder()).addImported(PageScene.DRIVES);
    var trip =
        new DayBook(pages.scene().wallet().holder(), ZoneId.of("Europe/Paris"))
            .day(LocalDate.parse("2026-10-01"))
            .trips()
            .get(0)
            .trip();
    start = Long.toString(trip.startMs());
    leg = trip.legs().stream().filter(l -> l.distanceMm() > 10_000_000).findFirst().orElseThrow();
  }

  @AfterEach
  void close() {
    pages.close();
  }

  private HttpResponse<String> say(String mode) {
    return browser.postPart(AT, "start", start, "leg", Long.toString(leg.startMs()), "mode", mode);
  }

  private ModeCorrections corrections() {
    return new ModeCorrections(pages.scene().wallet().holder());
  }

  @Test
  void oneTap_namesTheMode_everywhere_andIsTakenBackByAnother() {
    HttpResponse<String> said = say("BUS");
    assertThat(said.statusCode()).isEqualTo(200);
    assertThat(said.body()).doesNotContain("<html").contains("Bus", "named by you", "undo");
    assertThat(browser.page("/month/2026-10")).contains("Bus");
    assertThat(pages.browser("fr").page("/day/2026-10-01")).contains("indiqué par vous");
    ModeNote note = new ModeNote(leg.startMs(), leg.endMs(), Optional.of(Mode.BUS));
    assertThat(corrections().notes().notes()).containsExactly(note);
    assertThat(say("").body()).doesNotContain("named by you");
    assertThat(corrections().notes().of(leg)).isEmpty();
  }

  @Test
  void correction_keepsTheFocusAtItsLeg_andIsReadOut() {
    String page = browser.page("/day/2026-10-01");
    String id = "id=\"said-" + leg.startMs() + "\"";
    assertThat(page)
        .contains("id=\"record-said\" class=\"visually-hidden\" role=\"status\"")
        .contains("id=\"modes-" + leg.startMs() + "\"")
        .containsPattern(
            "value=\"TRAM\" aria-label=\"The leg from [0-9:]+: no, by this means: Tram\"")
        .doesNotContain("autofocus", "hx-swap-oob");
    String said = say("BUS").body();
    assertThat(said)
        .contains("id=\"record-said\" hx-swap-oob=\"innerHTML\"", id + " autofocus name=")
        .containsPattern("The leg from [0-9:]+ is marked: Bus\\.")
        .containsOnlyOnce("autofocus");
    assertThat(say("").body())
        .containsPattern("The leg from [0-9:]+: what you said is taken back")
        .containsOnlyOnce("autofocus");
  }

  @Test
  void word_isAPartOfTheNextNode_andTheMeasuredModeStays() {
    int before = pages.scene().wallet().holder().graph().nextIndex();
    say("TRAM");
    assertThat(
            pages
                .scene()
                .wallet()
                .holder()
                .graph()
                .reader()
                .payloads(Slot.ofMs(leg.startMs()), Category.NOTE))
        .singleElement()
        .satisfies(p -> assertThat(ModeNote.decode(p.content()).mode()).contains(Mode.TRAM));
    assertThat(pages.scene().wallet().holder().graph().nextIndex()).isEqualTo(before);
    assertThat(
            new DayBook(pages.scene().wallet().holder(), ZoneId.of("Europe/Paris"))
                .day(LocalDate.parse("2026-10-01"))
                .trips()
                .get(0)
                .trip()
                .legs())
        .contains(leg);
  }

  @Test
  void legThatIsGone_orAModeThatIsNone_isRefused() {
    assertThat(browser.postPart(AT, "start", start, "leg", "1", "mode", "BUS").statusCode())
        .isEqualTo(409);
    assertThat(say("UNKNOWN").statusCode()).isEqualTo(409);
    assertThat(say("ROCKET").statusCode()).isEqualTo(409);
    assertThat(corrections().notes().notes()).isEmpty();
  }

  @Test
  void modeThatIsNeverUsed_isNamedInTheSettings_andNotShown() {
    String page = browser.page("/settings");
    assertThat(page).contains("How you travel", "Aeroplane");
    var waiting = pages.scene().wallet().holder().graph().reader().waiting();
    browser.post("/settings/modes", "use", "BUS", "use", "BICYCLE");
    assertThat(new ModeHabits(pages.scene().wallet().holder().context()).never())
        .contains(Mode.CAR, Mode.PLANE)
        .doesNotContain(Mode.BUS, Mode.WALK, Mode.UNKNOWN);
    browser.post("/settings/modes");
    assertThat(new ModeHabits(pages.scene().wallet().holder().context()).never())
        .doesNotContain(Mode.BUS);
    assertThat(pages.scene().wallet().holder().graph().reader().waiting()).isEqualTo(waiting);
  }

  @Test
  void weather_standsBesideTheTrip_withItsSource() throws Exception {
    Path file = temp.resolve("h.csv");
    Files.writeString(
        file,
        "NUM_POSTE;NOM_USUEL;LAT;LON;AAAAMMJJHH;RR1;T\n"
            + "75114001;PARIS <b>MONTSOURIS;"
            + leg.start().latE7() / 1e7
            + ";"
            + leg.start().lonE7() / 1e7
            + ";2026100109;0.6;12.4\n");
    new WeatherBook(pages.scene().wallet().holder().context()).add(file);
    assertThat(browser.page("/day/2026-10-01"))
        .contains("Light rain", "12\u00a0°C", "PARIS &lt;b&gt;MONTSOURIS", "Météo-France");
  }
}
