package io.geowallet.wallet.page.contracts;

import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.Statement;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.log.Times;
import io.coneix.holder.run.HeldRun;
import io.coneix.holder.run.OtherThanReviewed;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.Review;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.terms.OfferedTerms;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reviews a period, sends it, and shows what came of it. Thread-safe. */
public final class PeriodPages {
  private static final int MOST_REVIEWS = 16;

  private final Wallet wallet;
  private final Work work;
  private final HeldContracts contracts;
  private final Kept<Reviewed> reviews;

  private record Reviewed(HeldContract held, Review review) {}

  /** Those of {@code wallet}. */
  public PeriodPages(Wallet wallet, Work work, SecureRandom random) {
    this.wallet = wallet;
    this.work = work;
    this.contracts = new HeldContracts(wallet);
    this.reviews = new Kept<>(MOST_REVIEWS, random);
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.post("/contracts/{id}/periods/{period}/review", this::review);
    routes.get("/contracts/{id}/periods/{period}/home", this::askHome);
    routes.post("/contracts/{id}/periods/{period}/no-home", this::noHome);
    routes.get("/contracts/{id}/reviews/{review}", this::reviewed);
    routes.post("/contracts/{id}/periods/{period}/send", this::send);
    routes.get("/contracts/{id}/runs/{k}", this::run);
  }

  private Reply review(PageRequest request) {
    HeldContract held = contracts.of(request);
    int index = period(held, request);
    String path = HeldContracts.path(held);
    return wallet.homeBook().isUnsaid(held)
        ? Reply.redirect(path + "/periods/" + index + "/home")
        : work.start("review", path, () -> look(held, index));
  }

  /** Without a home every commute would be reviewed, and paid, as a business trip. */
  private Reply askHome(PageRequest request) {
    HeldContract held = contracts.of(request);
    int index = period(held, request);
    if (!wallet.homeBook().isUnsaid(held)) {
      return Reply.redirect(HeldContracts.path(held));
    }
    return Reply.page(
        request.page().t("contracts.home.title"),
        "contract-home.jte",
        new AskHomeView(
            HeldContracts.id(held),
            index,
            CommutesView.of(held, List.of()).orElseThrow(NoSuchPage::new)));
  }

  private Reply noHome(PageRequest request) {
    wallet.homeBook().sayNone(contracts.of(request));
    return review(request);
  }

  /** The path to a new review. */
  private String look(HeldContract held, int index) {
    Reviewed reviewed = new Reviewed(held, wallet.review(held, index));
    return HeldContracts.path(held) + "/reviews/" + reviews.keep(reviewed);
  }

  private static int period(HeldContract held, PageRequest request) {
    int index = request.number("period");
    if (index >= held.offer().records().periods().size()) {
      throw new NoSuchPage();
    }
    return index;
  }

  private Reply reviewed(PageRequest request) {
    HeldContract held = contracts.of(request);
    Review review = find(held, request.path("review"));
    Period period = review.period();
    return Reply.page(
        request.page().t("contracts.review.title"),
        "contract-review.jte",
        new ReviewView(
            HeldContracts.id(held),
            OfferedTerms.of(held).company(),
            request.path("review"),
            request.query("changed").isPresent(),
            review.periodIndex(),
            LocalDate.ofEpochDay(period.fromDay()),
            LocalDate.ofEpochDay(period.toDay() - 1L),
            SaidView.of(held.offer(), review.outcome(), request.page().lang()),
            review.withheldSlots(),
            review.lostMm(),
            CommutesView.of(held, review.homes()),
            ReviewView.helps(review.outcome()),
            held.offer().enclaves().acceptSimulation()));
  }

  private Reply send(PageRequest request) {
    HeldContract held = contracts.of(request);
    int index = period(held, request);
    String path = HeldContracts.path(held);
    if (!request.form("review").isEmpty()) {
      Review review = find(held, request.form("review"));
      return work.start("send", path, () -> sendAsReviewed(held, review));
    }
    if (wallet.runs(held).stream().anyMatch(r -> r.isOpen() && r.periodIndex() == index)) {
      return work.start("send", path, () -> path + "/runs/" + wallet.send(held, index).k());
    }
    return review(request);
  }

  /** The page promises the lines that it shows, and nothing else. */
  private String sendAsReviewed(HeldContract held, Review review) {
    try {
      return HeldContracts.path(held) + "/runs/" + wallet.send(held, review).k();
    } catch (OtherThanReviewed e) {
      return look(held, review.periodIndex()) + "?changed=1";
    }
  }

  private Review find(HeldContract held, String review) {
    return reviews
        .find(review)
        .filter(r -> r.held().offerHash().equals(held.offerHash()))
        .map(Reviewed::review)
        .orElseThrow(NoSuchPage::new);
  }

  private Reply run(PageRequest request) {
    HeldContract held = contracts.of(request);
    HeldRun run = contracts.run(held, request);
    return Reply.page(
        request.page().t("contracts.run.title"), "contract-run.jte", view(request, held, run));
  }

  private static RunView view(PageRequest request, HeldContract held, HeldRun run) {
    Period period = held.offer().records().periods().get(run.periodIndex());
    Optional<SaidView> said =
        run.said()
            .map(Statement::outcome)
            .map(outcome -> SaidView.of(held.offer(), outcome, request.page().lang()));
    return new RunView(
        HeldContracts.id(held),
        OfferedTerms.of(held).company(),
        run.k(),
        run.periodIndex(),
        LocalDate.ofEpochDay(period.fromDay()),
        LocalDate.ofEpochDay(period.toDay() - 1L),
        said,
        loggedMs(held, run),
        held.offer().enclaves().acceptSimulation());
  }

  private static Optional<Long> loggedMs(HeldContract held, HeldRun run) {
    OptionalLong sec =
        run.entry()
            .map(at -> new Times(held.offer().time().logKeys()).upperSec(at.checkpoint()))
            .orElse(OptionalLong.empty());
    return sec.isPresent() ? Optional.of(sec.getAsLong() * 1000) : Optional.empty();
  }
}
