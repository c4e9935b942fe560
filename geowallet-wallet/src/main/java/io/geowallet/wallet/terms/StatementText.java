package io.geowallet.wallet.terms;

import io.coneix.contract.offer.Offer;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.geowallet.programs.mileage.ChecksMade;
import io.geowallet.programs.mileage.DistanceBy;
import io.geowallet.programs.mileage.MileageLine;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words what a run ended in, or what it would end in. Stateless. */
public final class StatementText {
  private static final int HM_PER_KM = 10;
  private static final int CENTS = 100;

  private final Language language;

  /** Statements in one language. */
  public StatementText(Language language) {
    this.language = language;
  }

  /** The outcome, line by line. */
  public List<String> lines(Offer offer, Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return List.of(failure(failed.code()));
    }
    Answer answer = Answer.decode(((Outcome.Answered) outcome).answer());
    return offer.program().name().equals(MileageProgram.NAME)
        ? mileage(MileageStatement.of(answer))
        : named(offer.program().schema(), answer);
  }

  private String failure(FailureCode code) {
    return language.pick(
        "No answer: the enclave refused with the code " + code.code() + ".",
        "Pas de réponse : l'enclave a refusé avec le code " + code.code() + ".");
  }

  private List<String> mileage(MileageStatement said) {
    List<String> lines = new ArrayList<>();
    said.lines().forEach(line -> lines.add(line(line)));
    lines.add(
        language.pick("Total: ", "Total : ")
            + km(said.distanceHm())
            + ", "
            + euros(said.amountCents()));
    lines.add(
        language.pick("Since 1 January: ", "Depuis le 1er janvier : ")
            + km(said.totalAfterHm())
            + language.pick("; scale of ", " ; barème ")
            + said.scaleFirstYear()
            + "-"
            + said.scaleLastYear());
    lines.add(
        language.pick(
            "Quarters of an hour: "
                + said.slotsCovered()
                + " recorded of "
                + said.slotsInScope()
                + ", "
                + said.slotsWithheld()
                + " withheld, "
                + said.slotsBelowMinimum()
                + " below the required grade",
            "Quarts d'heure : "
                + said.slotsCovered()
                + " enregistrés sur "
                + said.slotsInScope()
                + ", "
                + said.slotsWithheld()
                + " retenus, "
                + said.slotsBelowMinimum()
                + " sous le niveau exigé"));
    lines.add(
        language.pick(
            "Left out at the edge of the hours, or as commutes with a hidden end: "
                + said.legsAcrossEdge()
                + "; lost entries: "
                + said.lostEntries(),
            "Laissés de côté au bord des heures, ou comme domicile-travail à bout caché : "
                + said.legsAcrossEdge()
                + " ; entrées perdues : "
                + said.lostEntries()));
    said.checks().ifPresent(made -> lines.add(checks(made)));
    return List.copyOf(lines);
  }

  /** How many plausibility checks were passed of those that were possible. */
  public String checks(ChecksMade made) {
    return language.pick(
        "Plausibility: " + made.passed() + " of " + made.possible() + " possible checks passed",
        "Vraisemblance : "
            + made.passed()
            + " contrôles réussis sur "
            + made.possible()
            + " possibles");
  }

  private String line(MileageLine line) {
    String gap =
        line.gapHm() == 0 ? "" : language.pick(", gap of ", ", lacune de ") + km(line.gapHm());
    return LocalDate.ofEpochDay(line.day())
        + "  "
        + ModeText.of(line.mode(), language)
        + "  "
        + km(line.distanceHm())
        + gap
        + "  "
        + euros(line.amountCents())
        + "  "
        + line.grade().text()
        + line.distanceBy().map(by -> "  " + by(by)).orElse("");
  }

  private String by(DistanceBy by) {
    return switch (by) {
      case TRACK -> language.pick("along the track", "selon la trace");
      case ROAD -> language.pick("along the road", "selon la route");
      case TYPED -> language.pick("typed in", "saisi");
    };
  }

  /** Kilometres with one decimal. */
  public String km(long hm) {
    return decimal(hm / HM_PER_KM, "%d", hm % HM_PER_KM, "%d") + " km";
  }

  /** Euros with two decimals. */
  public String euros(long cents) {
    return decimal(cents / CENTS, "%d", cents % CENTS, "%02d") + language.pick(" EUR", " €");
  }

  private String decimal(long whole, String wholeFormat, long rest, String restFormat) {
    return String.format(Locale.ROOT, wholeFormat, whole)
        + language.pick(".", ",")
        + String.format(Locale.ROOT, restFormat, rest);
  }

  /** Answers of programs that the wallet has no words for: each value by the schema's name. */
  private List<String> named(AnswerSchema schema, Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(row(AnswerSchema.named(schema.common(), answer.common())));
    answer.lines().forEach(l -> lines.add(row(AnswerSchema.named(schema.line(), l))));
    return List.copyOf(lines);
  }

  private static String row(Map<String, Long> values) {
    List<String> pairs = new ArrayList<>();
    values.forEach((name, value) -> pairs.add(name + " " + value));
    return String.join(", ", pairs);
  }
}
