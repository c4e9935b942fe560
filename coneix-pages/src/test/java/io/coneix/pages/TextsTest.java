package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts shared = Texts.of(Texts.class, "pages");
  private final Texts own = Texts.of(TestSite.class, "test");

  @Test
  void keys_areTheSameInEachLanguage() {
    assertThat(shared.keys(Lang.FR)).isEqualTo(shared.keys(Lang.EN)).hasSizeGreaterThan(15);
  }

  @Test
  void everyText_isAPatternWithWords() {
    for (Lang lang : Lang.values()) {
      for (String key : shared.keys(lang)) {
        String text = shared.get(lang, key);
        assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()).doesNotContain("{", "'");
      }
    }
  }

  @Test
  void french_hasItsApostrophesAndSpaces() {
    for (String key : shared.keys(Lang.FR)) {
      String text = shared.get(Lang.FR, key);
      assertThat(text).as(key).doesNotContainPattern("[^\u00A0\u202F\\s][:;?!»]");
      assertThat(text).as(key).doesNotContainPattern(" [:;?!»]").doesNotContain("« ");
    }
  }

  @Test
  void ownWords_goBeforeShared() {
    Texts both = own.and(shared);
    assertThat(both.get(Lang.FR, "site.name")).isEqualTo("Essai");
    assertThat(both.get(Lang.EN, "problem.title")).isEqualTo("That did not work");
    assertThat(shared.and(own).keys(Lang.EN)).isEqualTo(both.keys(Lang.EN));
  }

  @Test
  void arguments_standInTheirPlaces() {
    assertThat(own.get(Lang.EN, "test.banner", "2", "<b>")).isEqualTo("2 of <b>");
    assertThat(own.get(Lang.FR, "test.banner", "2", "{0}")).isEqualTo("2 sur {0}");
    assertThat(own.get(Lang.FR, "test.banner", 1_234, 0)).isEqualTo("1\u202F234 sur 0");
  }

  @Test
  void keyWithoutWords_isOurOwnFault() {
    assertThatThrownBy(() -> own.get(Lang.EN, "none"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none");
  }

  @Test
  void missingFile_isOurOwnFault() {
    assertThatThrownBy(() -> Texts.of(TestSite.class, "nowhere"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void apostrophe_isWrittenTwiceInPatterns() {
    assertThat(new MessageFormat("l''an {0}").format(new Object[] {"1"})).isEqualTo("l'an 1");
    for (Lang lang : List.of(Lang.EN, Lang.FR)) {
      assertThat(shared.get(lang, "layout.local")).doesNotContain("'");
    }
  }
}
