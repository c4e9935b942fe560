package io.geowallet.wallet.page.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.http.PageClient;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.BusyMonth;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.trips.OwnTrip;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayPagesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.parse("2026-10-01");

  @TempDir Path temp;
  private PageScene pages;
  private PageClient browser;

  @BeforeEach
  void start() {
    pages = new PageScene(temp.resolve("wallet"));
    pages.scene().clock().set(Instant.parse("2026-10-02T08:00:00Z").toEpochMilli());
    browser = pages.browser("en");
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  private void imported(List<Fix> fixes) {
    new FixRecords(pages.scene().wallet().holder()).addImported(fixes);
  }

  private static String location(HttpResponse<String> reply, PageClient browser) {
    assertThat(reply.statusCode()).isEqualTo(303);
    return reply
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .substring(browser.prefix().length());
  }

  @Test
  void emptyWallet_saysWhatItPromisesAndWhatToDo() {
    assertThat(browser.page("/"))
        .contains("Drop a file", "Connect a phone", "sealed by this device", "unchanged since")
        .contains("no company gets anything");
    assertThat(pages.browser("fr").page("/")).contains("Déposez ici", "scellé par cet appareil");
    assertThat(location(browser.get("/day"), browser)).isEqualTo("/day/2026-10-02");
    assertThat(browser.page("/day/2026-10-02")).contains("Nothing was recorded on this day");
    assertThat(browser.page("/week/2026-W40")).contains("Nothing was recorded in this week");
    assertThat(browser.page("/month/2026-10")).contains("Nothing was recorded in this month");
    assertThat(browser.page("/year/2026")).contains("Nothing was recorded in this year");
  }

  @Test
  void withData_theStartIsTheLastDayThatHasSome() {
    imported(PageScene.DRIVES);
    assertThat(location(browser.get("/day"), browser)).isEqualTo("/day/2026-10-01");
    assertThat(location(browser.get("/week"), browser)).isEqualTo("/week/2026-W40");
    assertThat(location(browser.get("/month"), browser)).isEqualTo("/month/2026-10");
    assertThat(location(browser.get("/year"), browser)).isEqualTo("/year/2026");
  }

  @Test
  void youngMonth_opensTheOneBeforeWhereThatHasData() {
    imported(PageScene.DRIVES);
    imported(PageScene.DRIVES.stream().map(DayPagesTest::aDayEarlier).toList());
    assertThat(location(browser.get("/month"), browser)).isEqualTo("/month/2026-09");
    assertThat(location(browser.get("/day"), browser)).isEqualTo("/day/2026-10-01");
  }

  private static Fix aDayEarlier(Fix fix) {
    long dayBefore = Duration.ofDays(1).toMillis();
    return Fix.at(fix.timeMs() - dayBefore, fix.latE7(), fix.lonE7());
  }

  @Test
  void day_showsTripsStaysAndWhatIsMissing_inBothLanguages() {
    imported(PageScene.DRIVES);
    pages.scene().wallet().setHomes(List.of(new Circle(new Place(480_000_000, 20_000_000), 300)));
    assertThat(browser.page("/day/2026-10-01"))
        .contains("Thursday 1 October 2026", "3 trips", "09:59", "25.0", "Car")
        .contains("At home", "Nothing recorded", "waits to be sealed", "from a file");
    pages.scene().wallet().now();
    assertThat(browser.page("/day/2026-10-01")).doesNotContain("waits to be sealed");
    assertThat(pages.browser("fr").page("/day/2026-10-01"))
        .contains("Jeudi 1er octobre 2026", "trajets", "Voiture", "À la maison");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/day/1970-01-02",
        "/week/1970-W01",
        "/month/1970-01",
        "/year/1970",
        "/trips/1970-01-01/1970-01-01.json",
        "/day/2088-12-31",
        "/week/2088-W53",
        "/month/2088-12",
        "/year/2088",
        "/trips/2088-12-31/2088-12-31.json"
      })
  void firstAndLastOfTheDays_isAPageOrNone(String path) {
    assertThat(browser.get(path).statusCode()).isIn(200, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/day/2026-13-01",
        "/day/2026-02-30",
        "/day/hello",
        "/day/1969-12-31",
        "/day/1970-01-01",
        "/day/2089-01-01",
        "/week/2089-W01",
        "/month/2089-01",
        "/year/2089",
        "/trips/2089-01-01/2089-01-01.json",
        "/day/2090-01-01",
        "/day/%2e%2e",
        "/day/2026-10-01T00:00",
        "/week/2026-W54",
        "/week/2026-40",
        "/week/W40",
        "/month/2026-13",
        "/month/2026",
        "/month/1900-01",
        "/year/99999",
        "/year/-1",
        "/year/x",
        "/trips/2026-10-01/2026-10-01",
        "/trips/2026-10-02/2026-10-01.json",
        "/trips/2026-10-01/2026-11-01.json",
        "/trips/a/b.json",
        "/import/99"
      })
  void badDate_isNoPage(String path) {
    HttpResponse<String> reply = browser.get(path);
    assertThat(reply.statusCode()).isBetween(400, 404);
    assertThat(reply.body()).doesNotContain("Exception");
  }

  @Test
  void daysOnWhichClocksChange_haveTheirTripsAtLocalTime() {
    pages.scene().clock().set(Instant.parse("2026-10-26T12:00:00Z").toEpochMilli());
    imported(
        new Route("2026-10-24T22:00:00Z")
            .stayUntil("2026-10-25T00:50:00Z")
            .drive(20_000)
            .stayUntil("2026-10-25T22:59:00Z")
            .fixes());
    String page = browser.page("/day/2026-10-25");
    // The drive begins at 02:50 in summer, some seconds into setting out before it, and ends at
    // 02:13 in winter.
    assertThat(page).contains("02:49–02:1", "20.0", "100%");
    assertThat(page).contains("x=\"28.000%\"");
    assertThat(browser.page("/month/2026-10")).contains("20.0");
  }

  @Test
  void tripAcrossMidnight_isOnBothDays_andCountsOnce() {
    pages.scene().clock().set(Instant.parse("2026-09-12T12:00:00Z").toEpochMilli());
    imported(
        new Route("2026-09-10T20:00:00Z")
            .stayUntil("2026-09-10T21:45:00Z")
            .drive(30_000)
            .stayUntil("2026-09-11T02:00:00Z")
            .fixes());
    assertThat(browser.page("/day/2026-09-10")).contains("in 1 trip").contains("id=\"trip-1\"");
    assertThat(browser.page("/day/2026-09-11"))
        .contains("no trips", "began the day before", "/day/2026-09-10#trip-1");
    assertThat(browser.page("/week/2026-W37")).contains("in 1 trip");
  }

  @Test
  void gap_isShownAsGap_andNotCounted() {
    pages.scene().clock().set(Instant.parse("2026-09-12T12:00:00Z").toEpochMilli());
    List<Fix> fixes =
        new Route("2026-09-10T06:00:00Z")
            .stayUntil("2026-09-10T07:00:00Z")
            .drive(30_000)
            .stayUntil("2026-09-10T10:00:00Z")
            .fixes();
    long from = Instant.parse("2026-09-10T07:10:00Z").toEpochMilli();
    long to = Instant.parse("2026-09-10T07:20:00Z").toEpochMilli();
    imported(fixes.stream().filter(f -> f.timeMs() < from || f.timeMs() > to).toList());
    assertThat(browser.page("/day/2026-09-10")).contains("Gap from", "not counted", "1 gap");
    String json = browser.page("/trips/2026-09-10/2026-09-10.json");
    assertThat(json).containsPattern("\"gaps\":\\[\\[\\[48\\.\\d{5},2\\.00000],\\[48\\.\\d{5}");
    assertThat(json.split("\"line\"", -1)).as("the line is begun anew").hasSizeGreaterThan(2);
    assertThat(browser.page("/month/2026-09")).contains("1 gap");
  }

  @Test
  void secondPhoneThatWasElsewhere_isNotCounted_andThePageSaysSo() {
    pages.scene().clock().set(Instant.parse("2026-09-12T12:00:00Z").toEpochMilli());
    imported(new Route("2026-09-10T08:00:00Z").stayUntil("2026-09-10T09:00:00Z").fixes());
    assertThat(browser.page("/day/2026-09-10")).doesNotContain("two places at once");
    List<Fix> elsewhere =
        new Route("2026-09-10T08:00:01Z").drive(12_000).stayUntil("2026-09-10T08:40:00Z").fixes();
    List<Fix> later = elsewhere.subList(elsewhere.size() / 3, elsewhere.size());
    imported(later);
    assertThat(browser.page("/day/2026-09-10"))
        .containsPattern("\\d+ positions of this day are not counted: a better recording")
        .contains("two places at once");
    assertThat(pages.browser("fr").page("/day/2026-09-10")).contains("deux lieux à la fois");
  }

  /** The third trip begins in the quarter of an hour in which the second one ends. */
  private static final List<Fix> NEIGHBOURS =
      new Route("2026-10-01T06:00:00Z")
          .stayUntil("2026-10-01T08:00:00Z")
          .drive(12_000)
          .stayUntil("2026-10-01T12:00:00Z")
          .drive(5_000)
          .stayUntil("2026-10-01T12:12:00Z")
          .drive(9_000)
          .stayUntil("2026-10-01T17:30:00Z")
          .fixes();

  @Test
  void switch_marksInOneTap_saysWhatItTakesAway_andIsUndoneInOne() {
    imported(NEIGHBOURS);
    String page = browser.page("/day/2026-10-01");
    Matcher start =
        Pattern.compile("id=\"trip-2\".*?name=\"start\" value=\"(\\d+)\"", Pattern.DOTALL)
            .matcher(page);
    assertThat(start.find()).isTrue();
    String at = "/day/2026-10-01/private";
    HttpResponse<String> marked = browser.postPart(at, "start", start.group(1), "private", "true");
    assertThat(marked.statusCode()).isEqualTo(200);
    assertThat(marked.body())
        .doesNotContain("<html")
        .contains("Trip 2 is private now", "neighbouring business drives", "Undo");
    assertThat(pages.scene().wallet().trips(DAY, PARIS).get(1).isPrivate()).isTrue();
    assertThat(browser.page("/trips/2026-10-01/2026-10-01.json")).contains("\"private\":true");
    assertThat(browser.page("/day/2026-10-01"))
        .contains("Partly withheld", "in no answer that is sent from now on");
    HttpResponse<String> undone = browser.postPart(at, "start", start.group(1), "private", "false");
    assertThat(undone.body()).contains("no longer private");
    assertThat(pages.scene().wallet().trips(DAY, PARIS).get(1).isPrivate()).isFalse();
    assertThat(location(browser.post(at, "start", start.group(1), "private", "true"), browser))
        .isEqualTo("/day/2026-10-01");
  }

  @Test
  void switchBack_saysWhatStaysWithheld_andItsUndoIsAsBefore() {
    imported(
        new Route("2026-10-01T06:00:00Z")
            .stayUntil("2026-10-01T08:00:00Z")
            .drive(16_000)
            .stayUntil("2026-10-01T08:26:00Z")
            .drive(12_000)
            .stayUntil("2026-10-01T17:30:00Z")
            .fixes());
    List<OwnTrip> trips = pages.scene().wallet().trips(DAY, PARIS);
    trips.forEach(pages.scene().wallet()::markPrivate);
    String start = Long.toString(trips.get(0).trip().startMs());
    String at = "/day/2026-10-01/private";
    String opened = browser.postPart(at, "start", start, "private", "false").body();
    assertThat(opened)
        .contains("no longer private: contracts may count it, but for 1 quarter of an hour with");
    assertThat(pages.scene().wallet().trips(DAY, PARIS).get(1).isPrivate()).isTrue();
    Matcher undo = Pattern.compile("name=\"undo\" value=\"(\\d+)\"").matcher(opened);
    assertThat(undo.find()).isTrue();
    String[] taken = {"start", start, "undo", undo.group(1), "private", "true"};
    assertThat(browser.postPart(at, taken).body()).contains("Trip 1 is private now");
    assertThat(pages.scene().wallet().trips(DAY, PARIS)).allMatch(OwnTrip::isPrivate);
  }

  @Test
  void undoOfATapThatChangedNothing_leavesThePrivateTripPrivate() {
    imported(PageScene.DRIVES);
    OwnTrip trip = pages.scene().wallet().trips(DAY, PARIS).get(0);
    pages.scene().wallet().markPrivate(trip);
    String start = Long.toString(trip.trip().startMs());
    String at = "/day/2026-10-01/private";
    String again = browser.postPart(at, "start", start, "private", "true").body();
    Matcher undo = Pattern.compile("name=\"undo\" value=\"(\\d+)\"").matcher(again);
    assertThat(undo.find()).isTrue();
    browser.postPart(at, "start", start, "undo", undo.group(1), "private", "false");
    assertThat(pages.scene().wallet().trips(DAY, PARIS).get(0).isPrivate()).isTrue();
  }

  @Test
  void switchOfATripThatIsGone_isRefused() {
    imported(PageScene.DRIVES);
    HttpResponse<String> reply =
        browser.postPart("/day/2026-10-01/private", "start", "1", "private", "true");
    assertThat(reply.statusCode()).isEqualTo(409);
    assertThat(reply.body()).contains("load the page again");
    assertThat(pages.scene().wallet().status().privateSlots()).isZero();
  }

  @Test
  void tripsJson_hasTheFormOfTheMap() {
    imported(PageScene.DRIVES);
    String json = browser.page("/trips/2026-10-01/2026-10-31.json");
    assertThat(json)
        .startsWith("{\"trips\":[{\"id\":\"2026-10-01/1\",\"label\":\"01/10/2026 09:59–")
        .contains(
            "\"mode\":\"car\",\"private\":false,\"legs\":[{\"mode\":\"car\",\"line\":[[48.0000")
        .contains("\"href\":\"" + browser.prefix() + "/day/2026-10-01#trip-1\"")
        .endsWith("\"stays\":[]}");
    assertThat(browser.page("/trips/2026-10-01/2026-10-01.json"))
        .contains("\"stays\":[{\"label\":\"Stay, 08:00–09:59\",\"at\":[48.00000,2.00000]}");
  }

  @Test
  void degrees_haveFiveDecimals_alsoBelowZero() {
    assertThat(TripsJson.degrees(0)).isEqualTo("0.00000");
    assertThat(TripsJson.degrees(481_234_567)).isEqualTo("48.12346");
    assertThat(TripsJson.degrees(-5_000)).isEqualTo("-0.00050");
    assertThat(TripsJson.degrees(-49)).isEqualTo("0.00000");
    assertThat(TripsJson.degrees(-1_800_000_000)).isEqualTo("-180.00000");
  }

  @Test
  void month_hasCalendarChartAndTable() {
    pages.scene().clock().set(Instant.parse("2026-09-10T12:00:00Z").toEpochMilli());
    imported(BusyMonth.of(LocalDate.parse("2026-08-01"), 10, 1));
    String page = browser.page("/month/2026-08");
    assertThat(page).contains("August 2026", "data-chart=", "&#34;series&#34;", "<tfoot>");
    assertThat(page).contains("/trips/2026-08-01/2026-08-31.json");
    assertThat(browser.page("/year/2026")).contains("data-chart=", "/month/2026-08");
    assertThat(browser.page("/week/2026-W32")).contains("Week 32", "/day/2026-08-04");
    assertThat(browser.page("/")).contains("Your August 2026", "The last days");
  }
}
