package io.geowallet.wallet.page.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.authority.Site;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.contract.NotPossible;
import io.coneix.testkit.http.PageClient;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractPagesTest {
  /** 20:00 in Paris on 1 October: after the hours of its only period, before it can be sent. */
  private static final long UNTIL = OfferSketch.sec("2026-10-01T18:00:00Z");

  private static final Circle HOME = new Circle(new Place(480_000_000, 20_000_000), 200);

  @TempDir Path temp;
  private PageScene pages;
  private PageClient browser;

  @BeforeEach
  void start() {
    pages = new PageScene(temp.resolve("wallet"));
    browser = pages.browser("en");
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  private String readOffer() {
    String invitation = pages.scene().invite(WalletScene.mileage());
    return PageScene.work(browser, "/contracts/offer", "invitation", invitation);
  }

  @Test
  void noContract_pageSaysWhatToDo() {
    assertThat(browser.page("/contracts")).contains("No contract yet").contains("textarea");
  }

  @Test
  void offer_isReadInWords_andItsSecretIsNowhere() {
    String invitation = pages.scene().invite(WalletScene.mileage());
    String at = PageScene.work(browser, "/contracts/offer", "invitation", invitation);
    String page = browser.page(at);
    assertThat(page)
        .contains("Test SARL asks you")
        .contains("Test authority")
        .contains("Office")
        .contains("What an answer never says")
        .contains("simulated enclave")
        .contains("bits");
    String secret = invitation.substring("coneix-invitation-".length());
    assertThat(at).doesNotContain(secret);
    assertThat(page).doesNotContain(secret.substring(20));
    Invitation parsed = Invitation.parse(invitation);
    assertThat(page).doesNotContain(parsed.id().hex());
  }

  @Test
  void acceptedOffer_isACountersignedContractAfterALook() {
    String contract = PageScene.work(browser, readOffer() + "/accept");
    assertThat(browser.page(contract)).contains("waits for the company");
    pages.scene().answer();
    PageScene.work(browser, "/contracts/look");
    assertThat(browser.page("/contracts")).contains("in force");
    assertThat(pages.scene().wallet().contract("").state()).isEqualTo(ContractState.CONCLUDED);
  }

  @Test
  void T39_acceptedOffer_survivesTheLossOfTheMachine() {
    PageScene.work(browser, readOffer() + "/accept");
    pages.scene().answer();
    Path fresh = temp.resolve("new-machine");
    Wallet.recover(fresh, WalletScene.ROOT, pages.scene().home(), pages.scene().options());
    try (Wallet back = Wallet.open(fresh, WalletScene.ROOT, pages.scene().options())) {
      back.sync();
      assertThat(back.contract("").state()).isEqualTo(ContractState.CONCLUDED);
    }
  }

  @Test
  void refusedOffer_isKeptAsRefused_andCannotBeAcceptedAgain() {
    String offer = readOffer();
    String contract = PageScene.work(browser, offer + "/refuse");
    assertThat(browser.page(contract)).contains("You have said no");
    assertThat(browser.get(offer).statusCode()).isEqualTo(404);
    assertThat(pages.scene().platform().requests())
        .noneMatch(r -> r.contains("POST /v1/mailboxes"));
  }

  @Test
  void badInvitation_isAFailureWithAWayBack() {
    String page = PageScene.work(browser, "/contracts/offer", "invitation", "hello");
    assertThat(page).contains("That did not work").contains("not an invitation").contains("Back");
  }

  @Test
  void platformDown_isAFailureThatCanBeRepeated() {
    HeldContract held = pages.liveDay();
    String at = HeldContracts.path(held);
    pages.scene().platform().setFailing(true);
    assertThat(PageScene.work(browser, at + "/periods/0/send")).contains("That did not work");
    pages.scene().platform().setFailing(false);
    assertThat(PageScene.send(browser, at + "/periods/0")).isEqualTo(at + "/runs/1");
  }

  @Test
  void period_isReviewedThenSent() {
    HeldContract held = pages.liveDay();
    String at = HeldContracts.path(held);
    assertThat(browser.page(at)).contains("Review this period");
    assertThat(browser.page("/")).contains("1 October 2026 is over and has no answer yet");
    String review = PageScene.work(browser, at + "/periods/0/review");
    assertThat(browser.page(review))
        .contains("01/10/2026")
        .contains("You withhold nothing")
        .contains("class=\"alarm\"");
    assertThat(pages.scene().wallet().runs(held)).isEmpty();
    String run = PageScene.send(browser, at + "/periods/0");
    assertThat(run).isEqualTo(at + "/runs/1");
    assertThat(browser.page(run)).contains("word for word").contains("What they see");
    assertThat(browser.page(at)).contains("answered").doesNotContain("Review this period");
    assertThat(browser.page("/")).doesNotContain("has no answer yet");
    assertThat(browser.bytes(at + "/bundle").statusCode()).isEqualTo(200);
    assertThat(browser.page(at + "/trust")).contains("Test authority");
  }

  @Test
  void answerThatChangedSinceItsReview_isShownAnewAndNotSent() {
    HeldContract held = pages.liveDay();
    String period = HeldContracts.path(held) + "/periods/0";
    String review = PageScene.work(browser, period + "/review");
    assertThat(browser.page(review)).contains("15.90").doesNotContain("has changed");
    Wallet wallet = pages.scene().wallet();
    wallet.markPrivate(
        wallet.trips(LocalDate.parse("2026-10-01"), ZoneId.of("Europe/Paris")).get(0));
    String id = review.substring(review.lastIndexOf('/') + 1);
    String again = PageScene.work(browser, period + "/send", "review", id);
    assertThat(again).contains("/reviews/").endsWith("?changed=1");
    assertThat(browser.page(again)).contains("has changed since").doesNotContain("15.90");
    assertThat(pages.scene().wallet().runs(held)).isEmpty();
    String newer = again.substring(again.lastIndexOf('/') + 1, again.indexOf('?'));
    assertThat(PageScene.work(browser, period + "/send", "review", newer)).endsWith("/runs/1");
  }

  @Test
  void reviewWithoutAnAnswer_cannotBeSent_andUsesNoName() {
    HeldContract held = pages.scene().conclude(WalletScene.mileage().until(UNTIL));
    pages.scene().live("2026-10-01T23:15:00Z", PageScene.DRIVES);
    pages.scene().host().start();
    String period = HeldContracts.path(held) + "/periods/0";
    String review = PageScene.work(browser, period + "/review");
    assertThat(browser.page(review))
        .contains("The contract has ended.", "Nothing can be sent", "can invite you to another one")
        .doesNotContain("Send it?", "/send\"", "gets the lines above");
    String id = review.substring(review.lastIndexOf('/') + 1);
    assertThat(PageScene.work(browser, period + "/send", "review", id))
        .contains("There would be no answer for this period, so nothing was sent.");
    assertThat(pages.scene().wallet().runs(held)).isEmpty();
    assertThat(pages.browser("fr").page(review)).contains("Rien ne peut être envoyé");
  }

  /** A day with one commute of 16.7 km, and nothing said of a home. */
  private HeldContract commute() {
    HeldContract held = pages.scene().concludeUnsaid(WalletScene.mileage());
    pages
        .scene()
        .live(
            "2026-10-01T23:15:00Z",
            new Route("2026-10-01T05:00:00Z")
                .stayUntil("2026-10-01T06:30:00Z")
                .drive(16_679)
                .stayUntil("2026-10-01T17:30:00Z")
                .fixes());
    pages.scene().host().start();
    return held;
  }

  @Test
  void withoutAHome_thePeriodIsNotReviewed_andThePageSaysWhatToDo() {
    HeldContract held = commute();
    String period = HeldContracts.path(held) + "/periods/0";
    for (String button : List.of("/review", "/send")) {
      assertThat(PageScene.work(browser, period + button)).isEqualTo(period + "/home");
    }
    String page = browser.page(period + "/home");
    assertThat(page)
        .contains("Your wallet does not know your home", "Office", "nothing was sent")
        .contains("href=\"" + browser.prefix() + "/settings/home\"", period + "/no-home");
    assertThat(pages.browser("fr").page(period + "/home"))
        .contains("ne connaît pas votre domicile");
    assertThat(pages.scene().wallet().runs(held)).isEmpty();
    pages.scene().wallet().setHomes(List.of(HOME));
    String review = PageScene.work(browser, period + "/review");
    assertThat(browser.page(review))
        .contains(
            "No trip counts", "48.00000, 2.00000", "within 200 m", "A simulated enclave keeps it");
    assertThat(browser.get(period + "/home").statusCode()).as("no question left").isEqualTo(303);
    pages.scene().wallet().setHomes(List.of());
    String id = review.substring(review.lastIndexOf('/') + 1);
    assertThat(PageScene.work(browser, period + "/send", "review", id))
        .contains("your wallet does not know your home", "/settings/home");
    assertThat(pages.scene().wallet().runs(held)).isEmpty();
  }

  @Test
  void noHomeToName_isAnAnswer_andIsReviewedAsSuch() {
    HeldContract held = commute();
    String period = HeldContracts.path(held) + "/periods/0";
    String review = PageScene.work(browser, period + "/no-home");
    assertThat(review).contains("/reviews/");
    assertThat(browser.page(review)).contains("16.7", "Nothing is left out");
    assertThat(pages.scene().wallet().homeBook().isNone(held)).isTrue();
    assertThat(PageScene.send(browser, period)).endsWith("/runs/1");
  }

  @Test
  void homeThatChangedSinceTheReview_isReviewedAnew() {
    HeldContract held = commute();
    String period = HeldContracts.path(held) + "/periods/0";
    pages.scene().wallet().setHomes(List.of(HOME));
    String review = PageScene.work(browser, period + "/review");
    pages.scene().wallet().setHomes(List.of(new Circle(HOME.centre(), 300)));
    String id = review.substring(review.lastIndexOf('/') + 1);
    String again = PageScene.work(browser, period + "/send", "review", id);
    assertThat(again).endsWith("?changed=1");
    assertThat(browser.page(again)).contains("within 300 m");
  }

  @Test
  void periodThatNobodyReviewed_isShownBeforeItIsSent() {
    String period = HeldContracts.path(pages.liveDay()) + "/periods/0";
    assertThat(PageScene.work(browser, period + "/send")).contains("/reviews/");
  }

  @Test
  void periodThatHasJustEnded_isNotOfferedBeforeHalfAnHourHasPassed() {
    HeldContract held = pages.scene().conclude(WalletScene.mileage().minimum(PageScene.LIVE));
    pages.scene().live("2026-10-01T22:15:00Z", PageScene.DRIVES);
    assertThat(browser.page(HeldContracts.path(held)))
        .contains("ready half an hour after its end")
        .doesNotContain("Review this period");
    assertThat(browser.page("/")).doesNotContain("has no answer yet");
  }

  @Test
  void contractPastItsEnd_hasEnded_andAsksForNothing() {
    HeldContract held =
        pages
            .scene()
            .conclude(WalletScene.mileage().until(OfferSketch.sec("2026-10-31T23:00:00Z")));
    pages.scene().live("2026-10-01T23:15:00Z", PageScene.DRIVES);
    pages.scene().host().start();
    String at = HeldContracts.path(held);
    pages.scene().clock().set(OfferSketch.sec("2026-10-31T23:00:00Z") * 1000);
    assertThat(browser.page(at)).contains("in force", "Review this period");
    assertThat(browser.page("/")).contains("1 contract in force", "has no answer yet");
    pages.scene().clock().set(OfferSketch.sec("2026-10-31T23:00:01Z") * 1000);
    assertThat(browser.page(at))
        .contains("ended on 31/10/2026", "31 October 2026 was the last day")
        .contains("until 31 October 2026 included", "no answer before the contract’s end")
        .doesNotContain("in force", "Review this period", at + "/revoke", "1 November 2026");
    assertThat(browser.page("/contracts"))
        .contains("ended on 31/10/2026")
        .doesNotContain("ready to be reviewed");
    assertThat(browser.page("/"))
        .contains("No contract in force, 1 ended")
        .doesNotContain("has no answer yet");
    assertThat(pages.browser("fr").page(at)).contains("terminé le 31/10/2026");
    assertThatThrownBy(() -> pages.scene().wallet().nextPeriod(held))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("one whose last day was 2026-10-31");
  }

  @Test
  void revocation_asksFirst_thenEnds() {
    HeldContract held = pages.liveDay();
    String at = HeldContracts.path(held);
    assertThat(browser.page(at + "/revoke")).contains("cannot be taken back");
    assertThat(pages.scene().wallet().contract("").state()).isEqualTo(ContractState.CONCLUDED);
    assertThat(PageScene.work(browser, at + "/revoke")).isEqualTo(at);
    assertThat(browser.page(at)).contains("ended by you").doesNotContain("Review this period");
    assertThat(browser.page(at + "/revoke")).doesNotContain("End it now");
  }

  @Test
  void unknownNames_areNoPages() {
    HeldContract held = pages.liveDay();
    String at = HeldContracts.path(held);
    for (String path :
        List.of(
            "/contracts/0123456789abcdef",
            "/contracts/offer/none",
            "/contracts/work/none",
            at + "/runs/1",
            at + "/runs/x",
            at + "/reviews/none",
            "/contracts/0123456789abcdef/bundle")) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(browser.post(at + "/periods/1/review").statusCode()).isEqualTo(404);
    assertThat(browser.post(at + "/periods/x/send").statusCode()).isEqualTo(404);
  }

  @Test
  void french_pagesAreFrench() {
    PageClient french = pages.browser("fr");
    HeldContract held = pages.liveDay();
    assertThat(french.page("/contracts")).contains("Contrats").contains("en vigueur");
    assertThat(french.page(HeldContracts.path(held)))
        .contains("Ce qui est convenu")
        .contains("Calcul\u00A0:")
        .doesNotContain("l'");
  }

  @Test
  void T45_hostileNames_areShownAsText() {
    String hostile = "<img src=x onerror=alert(1)>\u202E\u0000";
    String invitation =
        pages
            .scene()
            .invite(
                WalletScene.mileage()
                    .registration(
                        r ->
                            r.withSites(
                                List.of(new Site(hostile, WalletScene.WORKPLACE.encode())))));
    String at = PageScene.work(browser, "/contracts/offer", "invitation", invitation);
    assertThat(browser.page(at))
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img")
        .doesNotContain("\u202E");
  }
}
