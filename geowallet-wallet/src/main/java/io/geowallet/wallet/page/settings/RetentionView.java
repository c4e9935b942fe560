package io.geowallet.wallet.page.settings;

import io.geowallet.wallet.retention.Retention;
import io.geowallet.wallet.retention.RetentionBook;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long positions are kept.
 *
 * @param months the wish in force; empty where everything is kept
 * @param asked a wish that waits for a yes
 * @param preview what it would remove
 * @param removed how many sealed records went just now
 */
public record RetentionView(
    Optional<Integer> months,
    Optional<Integer> asked,
    Optional<RetentionBook.Preview> preview,
    OptionalLong removed) {
  /** What can be chosen, in months. */
  public static final List<Integer> CHOICES = List.of(3, 6, 12, 24, 36, 60, 120);

  static RetentionView of(Optional<Retention> now) {
    return new RetentionView(
        now.map(Retention::months), Optional.empty(), Optional.empty(), OptionalLong.empty());
  }

  RetentionView asking(Retention wish, RetentionBook.Preview would) {
    return new RetentionView(months, Optional.of(wish.months()), Optional.of(would), removed);
  }

  RetentionView done(OptionalLong records) {
    return new RetentionView(months, asked, preview, records);
  }

  /** What can be chosen. */
  public List<Integer> choices() {
    return CHOICES;
  }

  /** True where the form shows that many months. */
  public boolean isChosen(int choice) {
    return asked.or(() -> months).filter(m -> m == choice).isPresent();
  }

  /** True where the form shows that everything is kept. */
  public boolean keepsAll() {
    return asked.or(() -> months).isEmpty();
  }
}
