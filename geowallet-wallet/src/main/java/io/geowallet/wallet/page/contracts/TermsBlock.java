package io.geowallet.wallet.page.contracts;

import io.coneix.pages.Lang;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.terms.Language;
import io.geowallet.wallet.terms.OfferedTerms;
import io.geowallet.wallet.terms.TermsSection;
import io.geowallet.wallet.terms.TermsText;
import io.geowallet.wallet.terms.VerifyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Terms as pages show them.
 *
 * @param company the company's name: foreign text
 * @param authority who vouches for it: foreign text
 * @param sections what it says, topic by topic
 * @param places the places that the contract names
 * @param bits how many bits an answer can carry at most
 * @param simulated true where a simulated enclave is accepted
 * @param verifyOptions what the verifier has to be told
 */
public record TermsBlock(
    String company,
    String authority,
    List<Section> sections,
    List<PlaceRow> places,
    long bits,
    boolean simulated,
    String verifyOptions) {
  private static final double DEGREE = 1e7;

  /**
   * Lines of one topic.
   *
   * @param topic its name in the texts
   */
  public record Section(String topic, List<String> lines) {}

  /**
   * A place.
   *
   * @param name foreign text; empty where the authority registered none
   * @param lat in degrees, five decimals
   * @param lon in degrees, five decimals
   */
  public record PlaceRow(String name, String lat, String lon, int radiusM) {}

  static TermsBlock of(OfferedTerms terms, Lang lang) {
    TermsText text = new TermsText(language(lang));
    List<Section> sections = new ArrayList<>();
    for (TermsSection section : text.sections(terms)) {
      List<String> lines =
          section.topic() == TermsSection.Topic.WHO
              ? List.of(typeset(section.lines().get(0), lang), section.lines().get(1))
              : section.lines().stream().map(line -> typeset(line, lang)).toList();
      sections.add(new Section(section.topic().text(), lines));
    }
    return new TermsBlock(
        terms.company(),
        terms.authority(),
        List.copyOf(sections),
        terms.places().stream().map(TermsBlock::row).toList(),
        terms.offer().program().schema().bits(),
        terms.offer().enclaves().acceptSimulation(),
        VerifyOptions.of(terms.offer()));
  }

  /** The language of the wallet's own wording. */
  public static Language language(Lang lang) {
    return lang == Lang.FR ? Language.FR : Language.EN;
  }

  /** The wallet's own lines are written for terminals: pages set them as books do. */
  public static String typeset(String line, Lang lang) {
    String curled = line.replace('\'', '’');
    return lang == Lang.FR
        ? curled.replaceAll(" ([:;?!»€])", "\u00A0$1").replace("« ", "«\u00A0")
        : curled;
  }

  static PlaceRow row(OfferedTerms.NamedPlace place) {
    return row(place.name().orElse(""), place.circle());
  }

  /** A place of the owner's own, which nobody has named. */
  public static PlaceRow row(Circle circle) {
    return row("", circle);
  }

  private static PlaceRow row(String name, Circle circle) {
    return new PlaceRow(
        name, degrees(circle.centre().latE7()), degrees(circle.centre().lonE7()), circle.radiusM());
  }

  private static String degrees(int e7) {
    return String.format(Locale.ROOT, "%.5f", e7 / DEGREE);
  }
}
