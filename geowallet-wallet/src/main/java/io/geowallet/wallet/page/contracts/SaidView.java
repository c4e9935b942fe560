package io.geowallet.wallet.page.contracts;

import io.coneix.contract.offer.Offer;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.pages.Lang;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageStatement;
import io.geowallet.wallet.terms.StatementText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run ended in, or would end in.
 *
 * @param failure the code of a failure, for example {@code period-answered}
 * @param mileage an answer of the mileage program
 * @param lines an answer of a program that the wallet has no words for, value by value
 */
public record SaidView(
    Optional<String> failure, Optional<MileageStatement> mileage, List<String> lines) {
  /** Copies the lines. */
  public SaidView {
    lines = List.copyOf(lines);
  }

  /** The outcome of a run of {@code offer}. */
  public static SaidView of(Offer offer, Outcome outcome, Lang lang) {
    if (outcome instanceof Outcome.Failed failed) {
      String code = failed.code().code().toLowerCase(Locale.ROOT);
      return new SaidView(Optional.of(code), Optional.empty(), List.of());
    }
    if (offer.program().name().equals(MileageProgram.NAME)) {
      Answer answer = Answer.decode(((Outcome.Answered) outcome).answer());
      return new SaidView(Optional.empty(), Optional.of(MileageStatement.of(answer)), List.of());
    }
    StatementText text = new StatementText(TermsBlock.language(lang));
    return new SaidView(Optional.empty(), Optional.empty(), text.lines(offer, outcome));
  }
}
