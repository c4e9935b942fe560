package io.geowallet.wallet.page.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.wallet.page.WalletSite;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
  void eachFailure_hasWords_andSomethingThatHelps() {
    for (String language : List.of("en", "fr")) {
      Properties words = read(language);
      for (FailureCode code : FailureCode.values()) {
        assertThat(words).containsKey("contracts.failure." + code.code());
        assertThat(words).containsKey(helps(code));
      }
    }
  }

  private static String helps(FailureCode code) {
    return "contracts.send.helps."
        + ReviewView.helps(new Outcome.Failed(code, Optional.empty())).orElseThrow();
  }

  @Test
  void answerThatIsTooLong_isHelpedByShorterPeriods_notByAnotherTry() {
    String help = helps(FailureCode.ANSWER_OUTSIDE_SCHEMA);
    assertThat(read("en").getProperty(help))
        .contains("gives the same again", "shorter periods")
        .doesNotContain("home");
    assertThat(read("fr").getProperty(help)).contains("périodes plus courtes");
    String failure = "contracts.failure.answer-outside-schema";
    assertThat(read("en").getProperty(failure)).contains(MileageSchema.MAX_LINES + " trips");
    assertThat(read("fr").getProperty(failure)).contains(MileageSchema.MAX_LINES + " trajets");
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
