package io.geowallet.wallet.page.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.wallet.page.WalletSite;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ContractTextsTest {
  private static Properties read(String language) {
    Properties words = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(
                WalletSite.class.getResourceAsStream("contracts." + language + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  @Test
  void bothLanguages_haveTheSameKeys_andTheSamePlaces() {
    Properties english = read("en");
    Properties french = read("fr");
    assertThat(french.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, pattern) ->
            assertThat(places(french.getProperty((String) key), Locale.FRANCE))
                .as("%s", key)
                .isEqualTo(places((String) pattern, Locale.UK)));
  }

  private static int places(String pattern, Locale locale) {
    return new MessageFormat(pattern, locale).getFormatsByArgumentIndex().length;
  }

  @Test
  void words_haveTypographicApostrophes() {
    read("fr").values().forEach(v -> assertThat((String) v).doesNotContain("'"));
    read("en").values().forEach(v -> assertThat((String) v).doesNotContain("'"));
  }

  @Test
  void frenchDoublePunctuation_doesNotBreakTheLine() {
    read("fr").values().forEach(v -> assertThat((String) v).doesNotContainPattern(" [:;?!]"));
  }
}
