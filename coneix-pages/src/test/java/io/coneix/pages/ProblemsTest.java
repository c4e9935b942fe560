package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
  private static final TestSite SITE =
      new TestSite(List.of(Banner.of(Banner.Level.WARNING, "test.banner", "<b>", "2")));

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/bad, 400, This cannot be used, Ceci n’est pas utilisable",
    "/none, 404, There is no such page, Cette page n’existe pas",
    "/no, 409, Refused, Refusé",
    "/fault, 500, Our own fault, Notre faute",
    "/broken, 500, Our own fault, Notre faute"
  })
  void failure_isAPageOfItsKind(String path, int status, String english, String french) {
    Answer page = SITE.own("GET", path + "?lang=en").send();
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.body()).contains("<html lang=\"en\"", english, "Test");
    SITE.own("GET", "/?lang=fr").send();
    Answer again = SITE.own("GET", path).send();
    assertThat(again.body()).contains("<html lang=\"fr\"", french);
    SITE.own("GET", "/?lang=en").send();
  }

  @Test
  void failureThatHasWords_saysThemInTheLanguageOfThePage() {
    String english = SITE.own("GET", "/nowhere").send().body();
    assertThat(english).contains("There is nothing at this address", "<details class=\"small\">");
    SITE.own("GET", "/?lang=fr").send();
    String french = SITE.own("GET", "/nowhere").send().body();
    SITE.own("GET", "/?lang=en").send();
    assertThat(french).contains("Il n’y a rien à cette adresse", "lang=\"en\">no such page");
  }

  @Test
  void failureWithoutWords_showsTheProgramsOwnAtOnce() {
    assertThat(SITE.own("GET", "/bad").send().body()).contains("<details class=\"small\" open>");
  }

  @Test
  void T45_textOfAFailure_isText() {
    String page = SITE.own("GET", "/bad").send().body();
    assertThat(page).contains("bad &lt;b&gt;input").doesNotContain("<b>input", "\u202E");
    assertThat(page).contains("\uFFFDbad");
  }

  @Test
  void T45_textOfABanner_isText() {
    assertThat(SITE.own("GET", "/").send().body())
        .contains("&lt;b&gt; of 2", "class=\"banner warning\"")
        .doesNotContain("<b> of");
  }

  @Test
  void page_marksWhereItIs() {
    String start = SITE.own("GET", "/").send().body();
    assertThat(start)
        .containsOnlyOnce("aria-current=\"page\"")
        .contains("<h1", "<main id=\"main\"");
    String below = SITE.own("GET", "/day/xx").send().body();
    assertThat(below).contains("href=\"" + SITE.prefix + "/day\" aria-current=\"page\"");
  }
}
