package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign text among our own: names, references, messages. */
class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A,
        0x202B, 0x202C, 0x202D, 0x202E, 0x2028, 0x2029, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069,
        0xFEFF, 0xE000, 0xFFF9, 0xD800, 0xDFFF, 0xE0001, 0xE0041, 0xF0000, 0x10FFFF
      })
  void T45_whatDeceivesTheEye_isReplaced(int codePoint) {
    String text = "a" + Character.toString(codePoint) + "b";
    assertThat(PlainText.isPlain(text)).isFalse();
    assertThat(PlainText.of(text)).isEqualTo("a\uFFFDb");
  }

  @Test
  void T45_name_staysOnOneLine() {
    assertThat(PlainText.of(" a\r\nb\tc\n")).isEqualTo("a  b c");
  }

  @Test
  void T45_markup_isLeftToTheTemplate() {
    // It escapes whatever it prints; a text that was escaped twice would be wrong.
    assertThat(PlainText.of("<b>&amp;\"'")).isEqualTo("<b>&amp;\"'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Élodie Lefèvre",
        "Ægir & Söhne",
        "東京",
        "עברית",
        "a\u0301",
        "🚲 12 km",
        "1\u202F234"
      })
  void ordinaryText_staysAsItIs(String text) {
    assertThat(PlainText.of(text)).isEqualTo(text);
    assertThat(PlainText.isPlain(text)).isTrue();
  }

  @Test
  void T45_whateverComes_isPlainAfterwardsAndStaysSo() {
    SplittableRandom random = Seeds.random("plain text", 45);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(20); j > 0; j--) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
      String plain = PlainText.of(text.toString());
      assertThat(PlainText.isPlain(plain)).isTrue();
      assertThat(PlainText.of(plain)).isEqualTo(plain);
    }
  }
}
