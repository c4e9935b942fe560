package io.geowallet.wallet.terms;

import io.coneix.contract.offer.Offer;
import io.coneix.contract.offer.Purpose;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.offer.TimePolicy;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.holder.contract.CheckedOffer;
import io.coneix.pages.PlainText;
import io.geowallet.wallet.terms.TermsSection.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Words an offer for the person who is to accept it, from its fields alone. What cannot be worded
 * is not passed over: it stands there by its name. Stateless.
 */
public final class TermsText {
  private final Language language;

  /** Terms in one language. */
  public TermsText(Language language) {
    this.language = language;
  }

  /** The terms, line by line, in the order in which they should be read. */
  public List<String> lines(CheckedOffer checked) {
    return sections(OfferedTerms.of(checked)).stream().flatMap(s -> s.lines().stream()).toList();
  }

  /** The same lines by what they are about; a topic without a line is left out. */
  public List<TermsSection> sections(OfferedTerms terms) {
    Offer offer = terms.offer();
    List<String> what = new ArrayList<>(new ProgramText(language).lines(terms));
    what.add(categories(offer.records().categories()));
    List<TermsSection> sections = new ArrayList<>();
    sections.add(new TermsSection(Topic.WHO, List.of(who(terms), quoted(offer.purpose()))));
    sections.add(new TermsSection(Topic.WHAT, what));
    sections.add(new TermsSection(Topic.WHEN, new ScopeText(language).lines(offer.records())));
    sections.add(new TermsSection(Topic.COUNTS, minimum(offer.records())));
    sections.add(
        new TermsSection(Topic.ANSWER, new AnswerText(language).lines(offer.program().schema())));
    sections.add(
        new TermsSection(
            Topic.LIMITS, List.of(runs(offer), readers(terms), retention(offer.purpose()))));
    EnclaveText enclaves = new EnclaveText(language);
    sections.add(new TermsSection(Topic.ENCLAVE, enclaves.lines(terms)));
    sections.add(new TermsSection(Topic.RIGHTS, rights()));
    sections.add(new TermsSection(Topic.CAREFUL, warnings(offer)));
    return sections.stream().filter(s -> !s.lines().isEmpty()).toList();
  }

  private String who(OfferedTerms terms) {
    String company = PlainText.of(terms.company());
    String authority = PlainText.of(terms.authority());
    return language.pick(
        company
            + " asks. "
            + authority
            + " vouches for it, and your trust file trusts "
            + authority
            + ".",
        company
            + " demande. "
            + authority
            + " s'en porte garant, et votre fichier de confiance"
            + " fait confiance à "
            + authority
            + ".");
  }

  private String quoted(Purpose purpose) {
    String words = language.pick(purpose.english(), purpose.french());
    return language.pick("In its own words: “", "Dans ses propres mots : « ")
        + PlainText.of(words)
        + language.pick("”", " »");
  }

  private String categories(List<Category> categories) {
    List<String> names = categories.stream().map(this::category).toList();
    return language.pick("It reads: ", "Il lit : ") + language.list(names) + ".";
  }

  private String category(Category category) {
    return switch (category) {
      case POSITION -> language.pick("your positions", "vos positions");
      case MOTION -> language.pick("signs of motion", "des indices de mouvement");
      case CONTEXT -> language.pick("roads and weather", "les routes et la météo");
      case NOTE -> language.pick("your business notes", "vos notes professionnelles");
      case PRIVATE -> language.pick("private notes", "des notes privées");
    };
  }

  private List<String> minimum(RecordTerms records) {
    List<String> lines = new ArrayList<>();
    TimeGrade time = records.minimum().time();
    if (time == TimeGrade.IMPORTED) {
      lines.add(language.pick("Imported files count.", "Les fichiers importés comptent."));
    } else if (time == TimeGrade.LATE) {
      lines.add(
          language.pick(
              "What was recorded late counts, imported files do not.",
              "Ce qui a été enregistré tard compte, pas les fichiers importés."));
    } else {
      lines.add(
          language.pick(
              "Only what this wallet recorded within half an hour counts.",
              "Seul compte ce que ce portefeuille a enregistré dans la demi-heure."));
    }
    if (records.minimum().binding() == Binding.UNBOUND) {
      lines.add(
          language.pick(
              "What was recorded before you accept counts too.",
              "Ce qui a été enregistré avant votre accord compte aussi."));
    }
    if (records.minimum().source() == Source.TYPED) {
      lines.add(language.pick("Typed entries count.", "Les saisies à la main comptent."));
    }
    lines.add(
        language.pick(
            "At most " + records.maxLost() + " entries of your record may be lost.",
            "Au plus " + records.maxLost() + " entrées de votre journal peuvent être perdues."));
    return lines;
  }

  private String runs(Offer offer) {
    String until = language.date(LocalDate.ofEpochDay(offer.lastDay()));
    return language.pick(
        "The company gets at most "
            + offer.runs()
            + (offer.runs() == 1
                ? " answer, sent by you, until "
                : " answers, each sent by you, until ")
            + until
            + " included.",
        "L'entreprise reçoit au plus "
            + offer.runs()
            + (offer.runs() == 1
                ? " réponse, envoyée par vous, jusqu'au "
                : " réponses, chacune envoyée par vous, jusqu'au ")
            + until
            + " inclus.");
  }

  private String readers(OfferedTerms terms) {
    String company = PlainText.of(terms.company());
    return language.pick(
        "Only "
            + company
            + " and you can read the answer, and both get the same one. Nobody gets"
            + " your record.",
        "Seuls "
            + company
            + " et vous pouvez lire la réponse, la même pour les deux. Personne ne"
            + " reçoit votre journal.");
  }

  private String retention(Purpose purpose) {
    return language.pick(
        "The company says that it keeps answers for "
            + purpose.retentionMonths()
            + " months, on the basis "
            + PlainText.of(purpose.legalBasis())
            + ".",
        "L'entreprise dit garder les réponses "
            + purpose.retentionMonths()
            + " mois, sur la base "
            + PlainText.of(purpose.legalBasis())
            + ".");
  }

  private List<String> rights() {
    return List.of(
        language.pick(
            "You can withhold any quarter of an hour; the answer says how many you withheld, not"
                + " which.",
            "Vous pouvez retenir n'importe quel quart d'heure ; la réponse dit combien, pas"
                + " lesquels."),
        language.pick(
            "You can end the contract at any time; answers already given stay with the company.",
            "Vous pouvez mettre fin au contrat à tout moment ; les réponses déjà données restent"
                + " à l'entreprise."));
  }

  private List<String> warnings(Offer offer) {
    List<String> lines = new ArrayList<>();
    if (offer.enclaves().acceptSimulation()) {
      lines.add(
          language.pick(
              "Careful: a simulated enclave is accepted. Then no hardware protects your record"
                  + " during a run: whoever runs that machine could read it.",
              "Attention : une enclave simulée est acceptée. Aucun matériel ne protège alors votre"
                  + " journal pendant le calcul : qui exploite la machine pourrait le lire."));
    }
    lines.addAll(new EnclaveText(language).warnings(offer));
    if (offer.time().mode() == TimePolicy.Mode.LOG) {
      lines.add(
          language.pick(
              "Times are what the log itself says. No independent witness confirms them.",
              "Les heures sont celles que dit le journal public lui-même. Aucun témoin indépendant"
                  + " ne les confirme."));
    }
    return lines;
  }
}
