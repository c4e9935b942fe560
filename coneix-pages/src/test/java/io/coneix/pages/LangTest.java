package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LangTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | FR",
        "fr-FR,fr;q=0.9,en;q=0.8 | FR",
        "FR-be | FR",
        "en-GB,fr;q=0.5 | EN",
        "de,fr;q=0.7,en;q=0.3 | FR",
        "de | EN",
        "'' | EN",
        "* | EN",
        "fy,fil | EN",
        "fra | EN",
        "french | EN",
        "en;q=0.1,fr;q=0.9 | FR",
        "fr;q=0,en | EN",
        "; , ;; | EN"
      })
  void browser_getsTheLanguageThatItPrefers(String header, Lang expected) {
    assertThat(Lang.accepted(header)).isEqualTo(expected);
  }

  @Test
  void longHeader_isReadInPart() {
    assertThat(Lang.accepted("de,".repeat(5_000) + "fr")).isEqualTo(Lang.EN);
  }

  @Test
  void tags_areThoseOfHtmlInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Lang.FR.tag()).isEqualTo("fr");
      assertThat(Theme.LIGHT.tag()).isEqualTo("light");
    } finally {
      Locale.setDefault(before);
    }
  }
}
