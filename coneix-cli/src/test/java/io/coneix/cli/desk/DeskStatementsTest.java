package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.role.RootFile;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.requester.DeskShelf;
import io.coneix.requester.RequesterKeys;
import io.coneix.requester.SignedContract;
import io.coneix.requester.store.SealedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code desk statements}: what of a contract's answers goes into a file, and what does not. */
class DeskStatementsTest {
  private static final String PASSPHRASE = "four words of mine";

  @TempDir Path temp;
  private final Cli cli = new Cli();
  private DeskTown town;
  private SignedContract contract;
  private DeskShelf shelf;
  private Path csv;

  /** A desk of the command line that holds a contract of three months. */
  @BeforeEach
  void contractOfThreeMonths() throws IOException {
    town = new DeskTown(temp.resolve("town"));
    contract = town.contract(town.browser("en"), "to", "2026-12");
    csv = temp.resolve("statement.csv");
    Files.writeString(temp.resolve("passphrase"), PASSPHRASE + "\n");
    Path trust = Files.writeString(temp.resolve("trust.json"), town.trust.toJson());
    int made =
        desk(
            "init",
            "--company",
            "Test SARL",
            "--trust",
            trust.toString(),
            "--platform",
            town.platform.uri().toString(),
            "--request",
            temp.resolve("request.csr").toString());
    assertThat(made).as(cli.err()).isZero();
    shelf = shelf();
    shelf.contract(contract);
  }

  private DeskShelf shelf() {
    SecretBytes passphrase = SecretBytes.of(PASSPHRASE.getBytes(StandardCharsets.UTF_8));
    try (DataDirectory data = DataDirectory.open(temp.resolve("desk"), "desk")) {
      RequesterKeys keys = RequesterKeys.of(RootFile.open(data, passphrase));
      return new DeskShelf(
          new SealedFiles(data.file("store"), keys.store(), town.random), town.world.company());
    }
  }

  @AfterEach
  void close() {
    town.close();
  }

  private int desk(String... args) {
    List<String> all = new ArrayList<>(List.of("desk"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", temp.resolve("desk").toString()));
    all.addAll(List.of("--passphrase-file", temp.resolve("passphrase").toString()));
    return cli.run(all.toArray(new String[0]));
  }

  private int write(String... more) {
    List<String> all = new ArrayList<>(List.of("statements", "--csv", csv.toString()));
    all.addAll(List.of(more));
    return desk(all.toArray(new String[0]));
  }

  @Test
  void oneAnswer_isWritten() {
    shelf.failure(contract, 1, 0, FailureCode.PERIOD_NOT_PINNED);
    shelf.answer(contract, 2, 0, 120, 763);
    assertThat(write()).as(cli.err()).isZero();
    assertThat(csv).content().contains("\n2026-10-01,car,12.0,").endsWith("simulated,763\n");
  }

  @Test
  void severalAnswers_areNotWrittenOverOneAnother() throws IOException {
    shelf.answer(contract, 1, 0, 120, 763);
    shelf.answer(contract, 2, 1, 130, 827);
    shelf.answer(contract, 3, 2, 140, 890);
    Files.writeString(csv, "last month\n");
    assertThat(write()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("runs 1, 2, 3").contains("give --run");
    assertThat(csv).hasContent("last month\n");
    assertThat(write("--run", "2")).as(cli.err()).isZero();
    assertThat(csv).content().endsWith("total,,13.0,simulated,827\n");
  }

  @Test
  void noAnswer_isSaid_andTheFileStays() throws IOException {
    assertThat(write()).isEqualTo(ExitCode.NO);
    assertThat(csv).doesNotExist();
    shelf.answer(contract, 1, 0, 120, 763);
    shelf.failure(contract, 2, 1, FailureCode.TOO_MANY_LOST);
    Files.writeString(csv, "last month\n");
    assertThat(write("--run", "9")).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("--run 9").contains("no statement");
    assertThat(write("--run", "2")).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("too-many-lost").contains("no file was written");
    assertThat(csv).hasContent("last month\n");
  }

  @Test
  void fileThatCannotBeWritten_leavesNoPart() throws IOException {
    shelf.answer(contract, 1, 0, 120, 763);
    Path folder = Files.createDirectory(temp.resolve("folder"));
    assertThat(desk("statements", "--csv", folder.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(write()).as(cli.err()).isZero();
    try (Stream<Path> beside = Files.list(temp)) {
      assertThat(beside.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "town", "desk", "folder", "passphrase", "trust.json", "request.csr", "statement.csv");
    }
  }

  @Test
  void answerThatDoesNotGoTogether_isNoAnswer_andHidesNoOther() {
    shelf.answer(contract, 1, 0, 120, 763, 7);
    shelf.answer(contract, 2, 1, 130, 827);
    assertThat(write()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("run 1 failed: answer-unreadable").contains("run 2");
    assertThat(csv).content().endsWith("total,,13.0,simulated,827\n");
  }
}
