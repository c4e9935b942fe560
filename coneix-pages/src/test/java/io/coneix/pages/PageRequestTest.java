package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in an address or a form, as handlers get it. */
class PageRequestTest {
  private static final TestSite SITE = new TestSite();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/day/2026-10-31, 2026-10-31",
    "/day/2028-02-29, 2028-02-29",
    "/month/2026-10, 2026-10",
    "/number/0, 0",
    "/number/2147483647, 2147483647",
    "/query?q=a%20b, a b",
    "/query, none"
  })
  void goodValue_isRead(String path, String value) {
    assertThat(SITE.own("GET", path).send().body().replace("\"", "")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/day/2026-02-29",
        "/day/2026-13-01",
        "/day/26-10-31",
        "/day/20261031",
        "/day/today",
        "/day/2026-10-31T00:00",
        "/day/+2026-10-31",
        "/day/+999999999-12-31",
        "/day/-0001-01-01",
        "/month/2026-13",
        "/month/2026",
        "/month/+99999-01",
        "/number/-1",
        "/number/2147483648",
        "/number/1e3",
        "/number/0x1",
        "/number/%D9%A3",
        "/number/+5",
        "/number/ 1"
      })
  void badValue_isNoPage(String path) {
    Answer answer = SITE.own("GET", path.replace(" ", "%20")).send();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no such page");
  }

  @Test
  void upload_mayBeLongerThanAForm() {
    Answer answer = SITE.own("POST", "/upload").body("a".repeat(3_000_000)).send();
    assertThat(answer.body()).isEqualTo("3000000");
  }

  @Test
  void formThatIsTooLong_isRefused() {
    int before = SITE.changes();
    Answer answer = SITE.own("POST", "/change").form("to=" + "a".repeat(400_000)).send();
    assertThat(answer.status()).isEqualTo(413);
    assertThat(SITE.changes()).isEqualTo(before);
  }

  @Test
  void htmx_getsPartsAndProblemsWithoutTheFrame() {
    Answer part = SITE.own("GET", "/day").with("HX-Request", "true").send();
    assertThat(part.body()).doesNotContain("<html").contains(TestSite.SECRET);
    Answer problem = SITE.own("GET", "/no").with("HX-Request", "true").send();
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.body()).doesNotContain("<html").contains("Refused");
    Answer redirect = SITE.own("POST", "/change").with("HX-Request", "true").form("to=day").send();
    assertThat(redirect.status()).isEqualTo(204);
    assertThat(redirect.header("HX-Redirect")).contains(SITE.prefix + "/day");
  }
}
