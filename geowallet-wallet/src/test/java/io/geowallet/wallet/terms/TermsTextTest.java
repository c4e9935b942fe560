package io.geowallet.wallet.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.scope.TimeScope;
import io.coneix.contract.scope.ZoneTable;
import io.coneix.contract.scope.ZoneTable.Transition;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.pages.PlainText;
import io.coneix.testworld.OfferSketch;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsTextTest {
  @TempDir Path temp;
  private WalletScene scene;

  @BeforeEach
  void start() {
    scene = new WalletScene(temp.resolve("wallet"));
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  private String terms(OfferSketch sketch, Language language) {
    return String.join(
        "\n", new TermsText(language).lines(scene.wallet().offer(scene.invite(sketch))));
  }

  @Test
  void offer_isWordedInEnglish() {
    String terms =
        terms(
            WalletScene.mileage()
                .periods(OfferSketch.month("2026-10"), OfferSketch.month("2026-11")),
            Language.EN);
    assertThat(terms)
        .contains("Test SARL asks. Test authority vouches for it")
        .contains("In its own words: “Test”")
        .contains("trips by car (5 CV)")
        .contains("between your home and Office (48.15000, 2.00000, 200 m)")
        .contains("Mileage scale, for the years 2023 to 2026")
        .contains("It reads: your positions.")
        .contains("When: Monday to Friday, from 08:00 to 19:00, local time of Europe/Paris.")
        .contains(
            "2 periods: 1 October 2026 to 31 October 2026 ; 1 November 2026 to 30 November 2026.")
        .contains("Imported files count.")
        .contains("at most 12 answers")
        .contains("until 31 December 2027 included")
        .contains("keeps answers for 12 months")
        .contains("Careful: a simulated enclave is accepted.")
        .contains("No independent witness confirms them.")
        .containsPattern("at most [0-9,]+ bits");
  }

  @Test
  void offer_isWordedInFrench() {
    String terms = terms(WalletScene.mileage(), Language.FR);
    assertThat(terms)
        .contains("Test SARL demande.")
        .contains("Dans ses propres mots : « Essai »")
        .contains("vos trajets en voiture (5 CV)")
        .contains("Quand : lundi à vendredi, de 8 h 00 à 19 h 00")
        .contains("Période : 1er octobre 2026.")
        .contains("Attention : une enclave simulée est acceptée.")
        .contains("Aucun témoin indépendant");
  }

  @Test
  void noTerm_callsTheLogsTimeProved() {
    for (Language language : Language.values()) {
      assertThat(terms(WalletScene.mileage(), language).toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("proved")
          .doesNotContain("prouv");
    }
  }

  @Test
  void withoutSimulation_thereIsNoSuchWarning() {
    OfferSketch sketch = WalletScene.mileage().enclaves(new EnclavePolicy(false, List.of()));
    assertThat(terms(sketch, Language.EN)).doesNotContain("simulated");
  }

  @Test
  void liveOnly_isSaid() {
    Grade live = new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET);
    assertThat(terms(WalletScene.mileage().minimum(live), Language.EN))
        .contains("Only what this wallet recorded within half an hour counts.")
        .doesNotContain("Imported files count")
        .doesNotContain("before you accept");
  }

  @Test
  void T33_otherClockChangesThanTheDeviceKnows_areTold() {
    ZoneTable wrong =
        new ZoneTable(
            "Europe/Paris",
            List.of(
                new Transition(OfferSketch.sec("2026-01-01T00:00:00Z"), 3600),
                new Transition(OfferSketch.sec("2026-04-05T01:00:00Z"), 7200),
                new Transition(OfferSketch.sec("2026-11-20T01:00:00Z"), 7200)));
    TimeScope scope = new TimeScope(0b0101001, 32, 76, List.of(20_730), wrong);
    String terms = terms(WalletScene.mileage().scope(scope), Language.EN);
    assertThat(terms)
        .contains("Careful: the offer changes the clocks of Europe/Paris otherwise")
        .contains("When: Monday, Thursday and Saturday")
        .contains("Left out: 4 October 2026.");
    assertThat(terms(WalletScene.mileage(), Language.EN)).doesNotContain("changes the clocks");
  }

  @Test
  void T45_foreignText_staysOnItsLine() {
    assertThat(PlainText.of("a\nb\u202Ec\u0007d\u2028e")).isEqualTo("a b\uFFFDc\uFFFDd\uFFFDe");
    assertThat(PlainText.of("Société Générale – 50 %")).isEqualTo("Société Générale – 50 %");
  }
}
