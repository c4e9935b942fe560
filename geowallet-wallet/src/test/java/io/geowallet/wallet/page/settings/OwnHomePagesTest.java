package io.geowallet.wallet.page.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.holder.contract.HeldContract;
import io.coneix.testkit.http.PageClient;
import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for homes, as a browser meets it. */
class OwnHomePagesTest {
  private static final String PATH = OwnHomePages.PATH;
  private static final Circle HOME = new Circle(new Place(480_000_000, 20_000_000), 200);

  @TempDir Path temp;
  private PageScene pages;
  private PageClient browser;

  @BeforeEach
  void start() {
    pages = new PageScene(temp.resolve("wallet"));
    browser = pages.browser("en");
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  private List<Circle> homes() {
    return pages.scene().wallet().homes();
  }

  private HttpResponse<String> add(String latitude, String longitude, String radius) {
    return browser.post(PATH, "latitude", latitude, "longitude", longitude, "radius", radius);
  }

  /** A night at home, a day at the office. */
  private void night() {
    pages
        .scene()
        .live(
            "2026-10-01T12:00:00Z",
            new Route("2026-09-30T17:00:00Z")
                .stayUntil("2026-10-01T06:30:00Z")
                .drive(16_679)
                .stayUntil("2026-10-01T11:30:00Z")
                .fixes());
  }

  @Test
  void newWallet_isLedThere_andKnowsNothing() {
    assertThat(browser.page("/settings")).contains(PATH, "Name your home");
    assertThat(browser.page(PATH))
        .contains("None yet.", "No other place stands out.", "data-pick=\"home-form\"")
        .doesNotContain("Contracts that leave commutes out", "<script>");
    assertThat(pages.browser("fr").page(PATH)).contains("Domicile", "Aucun pour l’instant.");
    assertThat(browser.get(PATH + "/map.json").body()).isEqualTo("{\"trips\":[],\"circles\":[]}");
  }

  @Test
  void point_isKeptShownAndRemoved() {
    assertThat(add("48,0", "2.0", "200").statusCode()).isEqualTo(303);
    assertThat(homes()).containsExactly(HOME);
    assertThat(browser.page(PATH)).contains("48.00000, 2.00000", "within 200 m");
    assertThat(browser.get(PATH + "/map.json").body())
        .contains("\"named\":true,\"radius\":200,\"at\":[48.0000000,2.0000000]");
    String[] one = {"latitude", "48.0000000", "longitude", "2.0000000", "radius", "200"};
    assertThat(browser.post(PATH + "/remove", one).statusCode()).isEqualTo(303);
    assertThat(browser.post(PATH + "/remove", one).statusCode()).isEqualTo(303);
    assertThat(homes()).isEmpty();
  }

  @Test
  void badInput_isSaidAtItsField_andKeptInTheForm() {
    for (String[] bad :
        new String[][] {
          {"95", "2", "150", "home-latitude", "The latitude is not one"},
          {"", "2", "150", "home-latitude", "The latitude is not one"},
          {"48", "<b", "150", "home-longitude", "The longitude is not one"},
          {"48", "2", "9", "home-radius", "The radius is not one"},
          {"48", "2", "1e3", "home-radius", "The radius is not one"}
        }) {
      HttpResponse<String> reply = add(bad[0], bad[1], bad[2]);
      assertThat(reply.statusCode()).as(bad[4]).isEqualTo(400);
      assertThat(reply.body()).contains(bad[4], "role=\"alert\"").doesNotContain("\"<b\"");
      Matcher field = Pattern.compile("<input id=\"" + bad[3] + "\"[^>]*>").matcher(reply.body());
      assertThat(field.find()).isTrue();
      assertThat(field.group()).contains("aria-invalid=\"true\"");
    }
    assertThat(browser.post(PATH + "/remove", "latitude", "x").statusCode()).isEqualTo(400);
    assertThat(browser.post(PATH + "/ask/0123456789abcdef").statusCode()).isEqualTo(404);
    assertThat(homes()).isEmpty();
  }

  @Test
  void sixthHome_isNotTaken() {
    for (int i = 0; i < 5; i++) {
      assertThat(add("48." + i, "2", "").statusCode()).isEqualTo(303);
    }
    assertThat(browser.page(PATH)).contains("Five homes are named").doesNotContain("home-form");
    HttpResponse<String> reply = add("49", "2", "");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("role=\"alert\"");
    assertThat(homes()).hasSize(5);
  }

  @Test
  void placeOfTheNight_isOneTap_andNoLongerSuggestedThen() {
    night();
    String page = browser.page(PATH);
    assertThat(page).contains("Place 1", "1 night", "last on 30 September 2026", "This is my home");
    assertThat(browser.get(PATH + "/map.json").body()).contains("Place 1", "\"named\":false");
    assertThat(pages.browser("fr").page(PATH)).contains("C’est mon domicile", "1 nuit");
    String form = page.substring(page.indexOf("Place 1"));
    assertThat(
            add(value(form, "latitude"), value(form, "longitude"), value(form, "radius"))
                .statusCode())
        .isEqualTo(303);
    assertThat(homes()).hasSize(1);
    assertThat(homes().get(0).contains(HOME.centre())).isTrue();
    assertThat(browser.page(PATH)).doesNotContain("This is my home").contains("No other place");
  }

  private static String value(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void contractThatLeavesCommutesOut_isNamed_andCanAskAgain() {
    HeldContract held = pages.scene().conclude(WalletScene.mileage());
    String path = HeldContracts.path(held);
    assertThat(browser.page(PATH))
        .contains("Contracts that leave commutes out", path, "Office", "Ask me again");
    assertThat(browser.post(PATH + "/ask/" + HeldContracts.id(held)).statusCode()).isEqualTo(303);
    assertThat(pages.scene().wallet().homeBook().isUnsaid(held)).isTrue();
    assertThat(browser.page(PATH)).contains("Office").doesNotContain("Ask me again");
  }
}
