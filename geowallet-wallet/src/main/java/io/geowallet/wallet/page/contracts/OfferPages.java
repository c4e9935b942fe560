package io.geowallet.wallet.page.contracts;

import io.coneix.holder.contract.CheckedOffer;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.terms.OfferedTerms;
import java.security.SecureRandom;

/**
 * Reads the offer of an invitation and takes the holder's answer.
 *
 * <p>The invitation comes in the body of a form and goes no further: not into an address, a page, a
 * log. Thread-safe.
 */
public final class OfferPages {
  private static final String LIST = "/contracts";
  private static final int MOST_OFFERS = 16;

  private final Wallet wallet;
  private final Work work;
  private final Kept<CheckedOffer> offers;

  /** Those of {@code wallet}. */
  public OfferPages(Wallet wallet, Work work, SecureRandom random) {
    this.wallet = wallet;
    this.work = work;
    this.offers = new Kept<>(MOST_OFFERS, random);
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.post("/contracts/offer", this::read);
    routes.get("/contracts/offer/{offer}", this::show);
    routes.post("/contracts/offer/{offer}/accept", this::accept);
    routes.post("/contracts/offer/{offer}/refuse", this::refuse);
  }

  private Reply read(PageRequest request) {
    String invitation = request.form("invitation");
    return work.start(
        "read", LIST, () -> "/contracts/offer/" + offers.keep(wallet.offer(invitation)));
  }

  private Reply show(PageRequest request) {
    CheckedOffer offer = find(request);
    TermsBlock terms = TermsBlock.of(OfferedTerms.of(offer), request.page().lang());
    boolean answered =
        wallet.contracts().stream().anyMatch(c -> c.offerHash().equals(offer.hash()));
    return Reply.page(
        request.page().t("contracts.offer.title"),
        "contract-offer.jte",
        new OfferView(
            request.path("offer"),
            terms,
            offer.certificate().validity().toSec() * 1000,
            offer.loggedSec() * 1000,
            offer.hash().hex(),
            answered));
  }

  private Reply accept(PageRequest request) {
    CheckedOffer offer = find(request);
    String name = request.path("offer");
    return work.start(
        "accept",
        "/contracts/offer/" + name,
        () -> {
          String path = HeldContracts.path(wallet.accept(offer));
          offers.forget(name);
          return path;
        });
  }

  private Reply refuse(PageRequest request) {
    CheckedOffer offer = find(request);
    String name = request.path("offer");
    return work.start(
        "refuse",
        "/contracts/offer/" + name,
        () -> {
          String path = HeldContracts.path(wallet.refuse(offer));
          offers.forget(name);
          return path;
        });
  }

  private CheckedOffer find(PageRequest request) {
    return offers.find(request.path("offer")).orElseThrow(NoSuchPage::new);
  }
}
