package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.testkit.http.PageClient;
import io.geowallet.desk.MileageOffer;
import io.geowallet.desk.TermsText;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offers that the desk's form does not make, and offers that went wrong. */
class DeskOfferPagesTest {
  @TempDir Path temp;
  private DeskTown town;
  private PageClient browser;

  @BeforeEach
  void open() {
    town = new DeskTown(temp);
    browser = town.browser("en");
  }

  @AfterEach
  void close() {
    town.close();
  }

  /** Refuses the form at one of its fields, with nothing kept. */
  private void refused(String field, String words, String... fields) {
    HttpResponse<String> reply = browser.post("/people/invite", DeskTown.invitation(fields));
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("href=\"#" + field + "\"").contains(words);
    assertThat(town.desk.invitations()).isEmpty();
    assertThat(town.desk.contents().notes()).isEmpty();
  }

  @Test
  void dateThatNoSlotHas_isNamed_andNothingIsKept() {
    refused("holidays", "1970 to 2089", "holidays", "2926-11-11");
    refused("holidays", "1970 to 2089", "holidays", "1926-11-11");
    refused("lost", "4194304", "lost", "5000000");
  }

  /** An offer with more lost entries than its decoder takes, as it was once kept. */
  private static Bytes unreadable(Bytes offer, Bytes invitation) {
    List<CborValue> items =
        new ArrayList<>(((CborValue.Array) Cbor.decode("offer", offer)).items());
    List<CborValue> records = new ArrayList<>(((CborValue.Array) items.get(5)).items());
    records.set(4, CborValue.of(5_000_000));
    items.set(1, CborValue.of(invitation));
    items.set(5, CborValue.array(records));
    return Cbor.encode(CborValue.array(items));
  }

  @Test
  void unreadableOffer_isReported_andKeepsNothingElseFromWorking() {
    town.invite(browser);
    OfferLetter good = town.desk.offers().get(0);
    Bytes id = town.desk.invite("E-9", town.platform.uri().toString()).id();
    Sign1 signed =
        Sign1.sign(
            ObjectType.OFFER,
            unreadable(good.signedOffer().unverifiedPayload(), id),
            town.keys.signing());
    town.files.put(
        "offer/" + Sha256.of(signed.encode()).hex(),
        new OfferLetter(signed, good.vouchers()).encode());
    String second = town.invite(browser, "reference", "E-2");
    assertThat(browser.page(second)).contains("invited").doesNotContain("Send the offer again");
    assertThat(browser.page("/")).contains("1 stored offer cannot be read");
    assertThat(browser.page("/people")).contains("E-1", "E-2", "E-9");
    assertThat(browser.page("/people/" + id.hex())).contains("No offer belongs");
    assertThat(town.work(browser, "/sync")).contains("nothing new");
    assertThat(town.desk.offers()).hasSize(2);
  }

  @Test
  void offerThatNoEnclaveCouldServe_isNamed() {
    refused("simulation", "without either no enclave could compute", "simulation", "");
    refused("policy", "names code and no machines", "policy", "{}");
    refused("policy", "names code and no machines", "policy", "{}", "simulation", "");
  }

  @Test
  void monthsOfTheForm_endWithTheScale() {
    assertThat(browser.page("/people/invite"))
        .contains("value=\"2025-11\"", "value=\"2026-12\"")
        .doesNotContain("value=\"2027-01\"", "No month can be asked for");
  }

  @Test
  void monthsOfTheForm_endWithTheAccreditation() {
    // Two weeks before the end of 2028 nothing can be answered in time.
    town.clock.advance(Duration.ofDays(780));
    assertThat(browser.page("/people/invite"))
        .contains("No month can be asked for")
        .doesNotContain("value=\"2026-12\"");
    HttpResponse<String> reply = browser.post("/people/invite", DeskTown.invitation());
    assertThat(reply.statusCode()).isEqualTo(409);
    assertThat(reply.body())
        .contains("The offer was not made", "ends before the last period can be answered");
    assertThat(town.desk.invitations()).isEmpty();
  }

  @Test
  void endOfTheAccreditation_isAnnounced_whileTheRunningMonthIsStillPossible() {
    town.clock.advance(Duration.ofDays(710));
    assertThat(browser.page("/")).doesNotContain("The accreditation ends");
    town.clock.advance(Duration.ofDays(7));
    assertThat(browser.page("/"))
        .contains("The accreditation ends", "only to months that end two weeks before it");
    assertThat(town.browser("fr").page("/")).contains("qui se terminent deux semaines avant");
  }

  @Test
  void offerOfWhoNobodyNotedThatItWasSent_canBeSent() {
    MileageOffer offer =
        new MileageOffer(
            TermsText.vehicle("vehicle", "car:5"),
            List.of("Office"),
            0b0011111,
            32,
            76,
            List.of(),
            "Europe/Paris",
            List.of(TermsText.month(YearMonth.of(2026, 11))),
            TermsText.grade("minimum", "imported/unbound/file"),
            100,
            new EnclavePolicy(true, List.of()));
    long nowSec = town.clock.instant().getEpochSecond();
    Bytes id =
        town.desk
            .invite(
                "E-3",
                town.platform.uri().toString(),
                offer.terms(town.desk.accreditation().orElseThrow(), nowSec),
                town.trust,
                town.platform.client(),
                kept -> {})
            .id();
    String person = "/people/" + id.hex();
    // An earlier version made such offers and kept no note, also of those that arrived.
    assertThat(browser.page("/"))
        .contains("E-3: it is not known whether the offer reached the platform");
    assertThat(town.browser("fr").page("/")).contains("on ne sait pas si l’offre a atteint");
    assertThat(browser.page(person)).contains("perhaps not sent").contains("Send the offer again");
    assertThat(browser.post(person + "/send").statusCode()).isEqualTo(303);
    assertThat(browser.page(person)).contains("invited").doesNotContain("Send the offer again");
  }
}
