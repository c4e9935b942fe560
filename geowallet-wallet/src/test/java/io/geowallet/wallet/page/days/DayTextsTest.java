package io.geowallet.wallet.page.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.pages.Lang;
import io.coneix.pages.Texts;
import io.geowallet.mobility.Mode;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.page.WalletSite;
import org.junit.jupiter.api.Test;

class DayTextsTest {
  private static final Texts TEXTS = Texts.of(WalletSite.class, "days");

  @Test
  void bothLanguages_haveTheSameWords() {
    assertThat(TEXTS.keys(Lang.EN)).isEqualTo(TEXTS.keys(Lang.FR)).hasSizeGreaterThan(150);
  }

  @Test
  void eachPattern_isOne() {
    for (Lang lang : Lang.values()) {
      for (String key : TEXTS.keys(lang)) {
        assertThat(TEXTS.get(lang, key, 2, 2, 2)).as(key).isNotBlank().doesNotContain("{", "'");
      }
    }
  }

  @Test
  void modesColoursAndReasons_haveWords() {
    for (Lang lang : Lang.values()) {
      for (Mode mode : Mode.values()) {
        assertThat(TEXTS.keys(lang)).contains(Modes.key(mode), "colour." + Modes.colour(mode));
      }
      for (RefusalReason reason : RefusalReason.values()) {
        assertThat(TEXTS.keys(lang)).contains(ImportView.key(reason));
      }
    }
  }

  @Test
  void french_isRightBeforeAVowel_andSaysWhatIsMeant() {
    assertThat(TEXTS.get(Lang.FR, "home.newer", "octobre 2026")).doesNotContain("de octobre");
    assertThat(TEXTS.get(Lang.FR, "type.problem.begin")).contains("que les horloges ont montrée");
    Texts settings = Texts.of(WalletSite.class, "settings");
    assertThat(settings.get(Lang.FR, "retention.goes", 2, "1er mai 2026"))
        .contains("seront effacées");
    assertThat(settings.get(Lang.FR, "health.well")).isEqualTo("Envoie ses positions");
    Texts contracts = Texts.of(WalletSite.class, "contracts");
    assertThat(contracts.get(Lang.FR, "contracts.run.logged", "2")).contains("au plus tard le 2");
    assertThat(contracts.get(Lang.FR, "evidence.untied.some", 1, 3))
        .isEqualTo("Sur 3 lignes, 1 n’a pas pu être reliée à votre journal.");
    assertThat(contracts.get(Lang.FR, "evidence.why", "0,00 €", 0, 0, 0, 1))
        .startsWith("Ce sur quoi repose le montant de 0,00 €\u00A0: aucune ligne, aucun quart");
  }

  @Test
  void counts_areWordedByNumber() {
    assertThat(TEXTS.get(Lang.EN, "home.contracts", 1, 0, 2))
        .isEqualTo("1 contract in force, 2 ended.");
    assertThat(TEXTS.get(Lang.FR, "home.contracts", 0, 1, 0))
        .isEqualTo("Aucun contrat en vigueur, 1 attend l’entreprise.");
    assertThat(TEXTS.get(Lang.EN, "import.done", 1_234L)).startsWith("1,234 new positions");
    assertThat(TEXTS.get(Lang.EN, "import.failed", 0L)).isEqualTo("Nothing was changed.");
    assertThat(TEXTS.get(Lang.EN, "import.failed", 40_000L))
        .startsWith("40,000 positions were kept");
    assertThat(TEXTS.get(Lang.FR, "import.failed", 1L)).startsWith("1 position a été conservée");
    assertThat(TEXTS.get(Lang.FR, "import.waits", 1L)).startsWith("Elle attend");
    assertThat(TEXTS.get(Lang.FR, "import.refusals", 1)).isEqualTo("La ligne refusée");
    assertThat(TEXTS.get(Lang.FR, "import.refusals", 50)).startsWith("Les 50 premières lignes");
  }
}
