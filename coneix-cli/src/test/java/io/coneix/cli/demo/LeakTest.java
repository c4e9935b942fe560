package io.coneix.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.testkit.leak.Finding;
import io.coneix.testkit.leak.Form;
import io.coneix.testkit.leak.LeakReport;
import io.coneix.testkit.leak.LeakSearch;
import io.coneix.testkit.leak.Planted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Searches all that operator, enclave host, wallet and desk have on disk after the month for what
 * none of these files may show.
 *
 * <p>The usual workplace is no secret: the authority publishes the company's registration, which
 * names it with its circle. It is searched for apart, and must be found: that shows that the search
 * sees into the database's own files.
 */
class LeakTest {
  private static LeakSearch search = new LeakSearch(List.of());
  private static List<Planted> secrets = List.of();
  @TempDir private Path directory;

  @BeforeAll
  static void plant() throws IOException {
    DemoPlay play = DemoPlay.once();
    assertThat(play.code()).as(play.console()).isZero();
    Path summary = play.out().resolve("summary.json");
    long cents = new ObjectMapper().readTree(summary.toFile()).get("amount_cents").asLong();
    secrets = DemoSecrets.of(play, cents);
    search = new LeakSearch(secrets);
    System.out.println("LeakTest: " + search.forms().size() + " forms of " + secrets.size());
    System.out.println(
        "LeakTest: too short to be searched for, at least for one value: "
            + search.leftOut().stream().map(Form::name).distinct().toList());
  }

  private static LeakReport searched(LeakSearch search, Path... roots) throws IOException {
    LeakReport report = search.search(List.of(roots));
    System.out.println(
        "LeakTest: "
            + report.files()
            + " files, "
            + report.bytes()
            + " bytes, chances "
            + report.chances());
    return report;
  }

  @Test
  void T37_filesOfAllParties_showNoPositionNameAmountOrKey() throws IOException {
    Path work = DemoPlay.once().work();
    for (String party : List.of("platform", "enclave", "wallet", "desk")) {
      assertThat(searched(search, work.resolve(party)).files()).as(party).isPositive();
    }
    LeakReport report = searched(search, work);
    assertThat(report.findings()).isEmpty();
    // A database with its write-ahead log; less would mean that the search missed it.
    assertThat(report.bytes()).isGreaterThan(30L << 20);
  }

  @Test
  void T37_consoleOfTheDemo_showsNone() throws IOException {
    Path console = directory.resolve("console");
    Files.writeString(console, DemoPlay.once().console());
    assertThat(searched(search, console).findings()).isEmpty();
  }

  @Test
  void T37_newTemporaryFiles_showNone() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Path entry : DemoPlay.once().temporary()) {
      try {
        findings.addAll(searched(search, entry).findings());
      } catch (NoSuchFileException | java.io.UncheckedIOException e) {
        System.out.println("LeakTest: gone meanwhile: " + entry);
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void workplace_isPublicAndFoundInTheDatabase() throws IOException {
    LeakSearch open = new LeakSearch(DemoSecrets.publicPlace(DemoPlay.once()));
    List<Finding> findings = searched(open, DemoPlay.once().work().resolve("platform")).findings();
    assertThat(findings).extracting(f -> f.form().value()).contains("name of workplace");
  }

  @Test
  void eachPlantedSecret_isFoundOnceItIsWrittenIntoAFile() throws IOException {
    for (Planted secret : secrets) {
      Path file = directory.resolve("planted");
      Files.write(file, secret.forms().get(secret.forms().size() - 2).bytes());
      assertThat(search.search(List.of(file)).findings())
          .as(secret.name())
          .anyMatch(f -> f.form().value().equals(secret.name()));
    }
  }
}
