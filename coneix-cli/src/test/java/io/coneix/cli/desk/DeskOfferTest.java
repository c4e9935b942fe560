package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.ExitCode;
import io.coneix.contract.offer.Offer;
import io.geowallet.desk.book.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers that {@code desk invite} does not make: nothing is kept, nothing is logged. */
class DeskOfferTest {
  private static final long NOW_SEC = Instant.parse("2026-11-02T08:00:00Z").getEpochSecond();

  @TempDir Path temp;
  private DeskHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new DeskHouse(temp);
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** Refuses the terms with this exit code and these words. */
  private void refused(int code, String words, String... terms) throws IOException {
    SortedMap<String, Long> kept = house.kept();
    int entries = house.platform.log().entries().size();
    assertThat(house.invite(terms)).as(house.cli.err()).isEqualTo(code);
    assertThat(house.cli.err()).contains(words);
    assertThat(house.cli.out()).isEmpty();
    assertThat(house.kept()).isEqualTo(kept);
    assertThat(house.platform.log().entries()).hasSize(entries);
  }

  @ParameterizedTest
  @CsvSource({
    "--holiday 2926-11-11, '(--holiday): expected a date from 1970 to 2089'",
    "--holiday 1926-11-11, '(--holiday): expected a date from 1970 to 2089'",
    "--max-lost 5000000, '(--max-lost): expected 0 to 4194304'",
    "--max-lost -1, '(--max-lost): expected 0 to 4194304'"
  })
  void termsThatNoContractCanHold_areUnusable(String terms, String words) throws IOException {
    house.accredited();
    String[] both = ("--period 2026-11 " + terms).split(" ");
    refused(ExitCode.UNUSABLE, words, both);
    assertThat(house.invite("--period", "2026-11")).as(house.cli.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-26..2027-01-25, 'dates of one civil year: split it at 31 December'",
    "2026-11 --period 2026-10, 'each after the one before, and none twice'",
    "2026-10 --period 2026-10, 'each after the one before, and none twice'",
    "2026-08-31..2026-11-30, 'at most 3 months: a period\'\'s answer has at most 600 lines'"
  })
  void periodsThatCannotBeAnswered_areUnusable(String periods, String words) throws IOException {
    house.accredited();
    String[] all = ("--period " + periods).split(" ");
    refused(ExitCode.UNUSABLE, "(--period): expected " + words.replace("''", "'"), all);
  }

  @Test
  void threeMonthsInOneAnswer_areOffered() {
    house.accredited();
    assertThat(house.invite("--period", "2026-08-01..2026-10-31")).as(house.cli.err()).isZero();
  }

  @Test
  void moreWorkplacesThanAContractHolds_areUnusable() throws IOException {
    house.accredited();
    String[] all = ("--period 2026-11" + " --workplace Depot".repeat(21)).split(" ");
    refused(ExitCode.UNUSABLE, "(--workplace): expected at most 20, found 21", all);
  }

  @Test
  void yearThatTheScaleIsNotFor_isRefused() throws IOException {
    house.accredited();
    refused(ExitCode.NO, "dates of 2023 to 2026, found 2027", "--period", "2027-03");
    refused(ExitCode.NO, "dates of 2023 to 2026, found 2022", "--period", "2022-03");
  }

  @Test
  void yearOfAScaleOfItsOwn_isOffered_asTheHintSays() throws IOException {
    house.accredited();
    String hint =
        "'authority table --scale FILE --first-year 2027 --last-year 2027 --source TEXT', then";
    refused(ExitCode.NO, hint, "--period", "2027-03");
    house.scale("2027", "2027");
    house.accredit();
    assertThat(house.invite("--period", "2027-03")).as(house.cli.err()).isZero();
  }

  /** They would be passed over: the official scale has its own. */
  @ParameterizedTest
  @ValueSource(strings = {"--first-year 2027", "--last-year 2027", "--source Decree"})
  void yearsOfTheOfficialScale_areNotForOptions(String option) {
    assertThat(house.run("authority", ("table " + option).split(" "))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(house.cli.err()).contains("expected only with --scale FILE, found no --scale");
    assertThat(house.cli.out()).isEmpty();
  }

  @Test
  void monthThatTheAccreditationDoesNotReach_isRefused_untilTheNext() throws IOException {
    house.accredited("--valid-days", "40");
    refused(ExitCode.NO, "no month after 2026-10", "--period", "2026-11");
    refused(ExitCode.NO, "no month after 2026-10", "--period", "2026-10", "--period", "2026-11");
    assertThat(house.invite("--period", "2026-10")).as(house.cli.err()).isZero();
    house.accredit();
    assertThat(house.invite("--period", "2026-11")).as(house.cli.err()).isZero();
  }

  @Test
  void shortAccreditation_servesTheLastMonth_andIsWarnedOf() {
    house.accredited("--valid-days", "30");
    assertThat(house.invite("--period", "2026-10")).as(house.cli.err()).isZero();
    house.authority("--valid-days", "44");
    assertThat(house.cli.err()).startsWith("warning: valid for 44 days").contains("45 or more");
    house.authority("--valid-days", "45");
    assertThat(house.cli.err()).isEmpty();
  }

  /** A second contract for the last months would count their kilometres from 0 again. */
  @Test
  void accreditationOfNewYearsDay_servesOneContractForTheWholeYear() throws IOException {
    Instant newYear = Instant.parse("2027-01-01T08:00:00Z");
    house.at(newYear);
    house.scale("2027", "2027");
    house.accredited();
    String[] months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(m -> YearMonth.of(2027, m))
            .flatMap(m -> Stream.of("--period", m.toString()))
            .toArray(String[]::new);
    assertThat(house.invite(months)).as(house.cli.err()).isZero();
    Offer offer = house.books().people().get(0).offer().orElseThrow();
    assertThat(offer.records().periods()).hasSize(12);
    assertThat(offer.untilSec())
        .isEqualTo(Instant.parse("2028-03-03T00:00:00Z").getEpochSecond())
        .isLessThanOrEqualTo(newYear.plus(Duration.ofDays(460)).getEpochSecond());
  }

  @Test
  void contract_endsWithTheAccreditation_whereThatIsSooner() throws IOException {
    Instant newYear = Instant.parse("2027-01-01T08:00:00Z");
    house.at(newYear);
    house.scale("2027", "2027");
    house.accredited("--valid-days", "400");
    assertThat(house.invite("--period", "2027-12")).as(house.cli.err()).isZero();
    assertThat(house.books().people().get(0).offer().orElseThrow().untilSec())
        .isEqualTo(newYear.plus(Duration.ofDays(400)).getEpochSecond());
  }

  @Test
  void accreditationThatHasEnded_makesNoOffer() throws IOException {
    house.accredited();
    house.cli.at(Instant.parse("2028-02-06T00:00:00Z"));
    refused(ExitCode.NO, "the accreditation does not hold", "--period", "2026-11");
    house.cli.at(Instant.parse("2028-01-25T00:00:00Z"));
    refused(ExitCode.NO, "no month before a new accreditation", "--period", "2026-11");
  }

  @Test
  void platformThatFailsAtTheLog_leavesALine_andAnOfferToSend() {
    house.accredited();
    house.platform.setFailingAt("/v1/log/entries");
    assertThat(house.invite("--period", "2026-11")).isEqualTo(ExitCode.FAULT);
    assertThat(house.cli.err()).contains("signed and kept, but not on the platform");
    Person person = house.books().people().get(0);
    assertThat(house.cli.out()).isEqualTo(person.invitation().toText() + System.lineSeparator());
    assertThat(person.state(NOW_SEC)).isEqualTo(Person.State.NOT_SENT);
    house.platform.setFailing(false);
    assertThat(house.invite("--period", "2026-11", "--json", "--again"))
        .as(house.cli.err())
        .isZero();
    assertThat(house.books().people())
        .extracting(p -> p.state(NOW_SEC))
        .containsExactlyInAnyOrder(Person.State.NOT_SENT, Person.State.INVITED);
  }

  @Test
  void interruptedInit_goesOn_untilTheDeskIsAccredited() throws IOException {
    assertThat(house.init("/no/such/folder/request.csr")).isEqualTo(ExitCode.UNUSABLE);
    byte[] root = Files.readAllBytes(temp.resolve("desk/root.sealed"));
    assertThat(house.init(house.file("request.csr"))).as(house.cli.err()).isZero();
    assertThat(temp.resolve("desk/root.sealed")).hasBinaryContent(root);
    // As after a kill between the root and the rest.
    Files.delete(temp.resolve("desk/trust.json"));
    house.accredited();
    assertThat(house.init(house.file("request.csr"))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(house.cli.err()).contains("no accredited desk yet");
    assertThat(house.invite("--period", "2026-11")).as(house.cli.err()).isZero();
  }
}
