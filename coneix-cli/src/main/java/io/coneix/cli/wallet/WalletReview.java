package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.holder.contract.HeldContract;
import io.geowallet.wallet.Review;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.terms.StatementText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet review}: shows what a run would answer, before anything is sent. */
@Command(
    name = "review",
    description = "Compute on this device what a run would answer; nothing is sent.")
final class WalletReview extends WalletAction {
  private static final long MM_PER_M = 1_000;

  @Mixin private ContractOption contract;
  @Mixin private PeriodOption period;
  @Mixin private NoHomeOption noHome;

  WalletReview(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    period.check();
  }

  @Override
  void run(Wallet wallet) {
    HeldContract held = contract.of(wallet);
    noHome.apply(wallet, held);
    Review review = wallet.review(held, period.of(wallet, held));
    LocalDate first = LocalDate.ofEpochDay(review.period().fromDay());
    LocalDate last = LocalDate.ofEpochDay(review.period().toDay() - 1L);
    Map<String, Object> object = OutcomeObject.of(held.offer(), review.outcome());
    object.put("period_from", first.toString());
    object.put("period_to", last.toString());
    object.put("withheld_slots", review.withheldSlots());
    object.put("lost_m", review.lostMm() / MM_PER_M);
    object.put("homes", CommuteText.objects(review.homes()));
    List<String> lines = new ArrayList<>();
    lines.add(language().date(first) + " - " + language().date(last));
    lines.addAll(new StatementText(language()).lines(held.offer(), review.outcome()));
    lines.add(
        language()
            .pick(
                "You withhold "
                    + review.withheldSlots()
                    + " quarters of an hour; they cut "
                    + review.lostMm() / MM_PER_M
                    + " metres from other drives.",
                "Vous retenez "
                    + review.withheldSlots()
                    + " quarts d'heure ; ils ôtent "
                    + review.lostMm() / MM_PER_M
                    + " mètres à d'autres trajets."));
    lines.addAll(CommuteText.lines(held, review.homes(), language()));
    print(object, lines);
  }
}
