package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own file where there is no wallet before. */
class FirstWalletTest {
  @TempDir Path temp;
  private final Cli cli = new Cli();
  private Path data;
  private Path kept;
  private String track;

  @BeforeEach
  void write() throws IOException {
    data = temp.resolve("coneix").resolve("wallet");
    kept = data.resolve("passphrase");
    track = Files.writeString(temp.resolve("track.csv"), WalletTown.track()).toString();
  }

  private int wallet(String... args) {
    List<String> all = new ArrayList<>(List.of("wallet"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", data.toString()));
    return cli.run(all.toArray(new String[0]));
  }

  @Test
  void importWithoutTerminal_makesAWalletWithAKeptPassphrase_untilItsOwnerSetsOne()
      throws IOException {
    assertThat(wallet("import", track)).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertThat(cli.out()).contains(" new, 0 already there");
    assertThat(cli.err()).contains("making one", kept.toString(), "protects nothing");
    assertThat(cli.err()).contains("wallet words", "wallet passphrase");
    assertThat(cli.err()).contains("no platform yet", "a copy of").doesNotContain("bring it back");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");

    assertThat(wallet("trips", "--date", "2026-10-01", "--zone", "Europe/Paris")).isZero();
    assertThat(cli.out()).contains(" 12.0 km");
    assertThat(cli.err()).isEmpty();
    assertThat(wallet("words")).isZero();
    String words = cli.out();
    assertThat(words.strip().split("\\s+")).hasSize(24);

    Path mine = Files.writeString(temp.resolve("mine"), "four words of mine\n");
    assertThat(wallet("passphrase", "--new-passphrase-file", mine.toString())).isZero();
    assertThat(kept).doesNotExist();
    assertThat(wallet("words")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(wallet("words", "--passphrase-file", mine.toString())).isZero();
    assertThat(cli.out()).isEqualTo(words);
  }

  @Test
  void importAtATerminal_asksTwiceAndShowsTheWordsOnce() {
    cli.withTyped("of my own", "of my own", "of my own");
    assertThat(wallet("import", track)).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertThat(cli.err())
        .contains("Write these 24 words down", "wallet passphrase --words")
        .contains("no platform keeps", "a copy of this directory", data.toString())
        .doesNotContain("warning");
    assertThat(kept).doesNotExist();
    assertThat(cli.out()).contains(" new, 0 already there").doesNotContain("words");
  }

  /** As a process leaves it that ends between the store and its root, with a bit of a log. */
  private void leaveUnfinished() throws IOException {
    DataDirectory.open(data, OpenWallet.ROLE).close();
    Files.writeString(data.resolve("wallet.db"), "a store");
    Files.writeString(data.resolve("wallet.db-wal"), "its log");
    Files.writeString(kept, "made up\n");
  }

  @Test
  void storeWithoutARoot_standsInNobodysWay_andIsKept() throws IOException {
    for (int i = 1; i <= 2; i++) {
      leaveUnfinished();
      assertThat(wallet("import", track)).as(cli.err()).isEqualTo(ExitCode.DONE);
      Path aside = data.resolve("unfinished-" + i);
      assertThat(cli.err()).contains("without its sealed root", aside.toString());
      assertThat(aside.resolve("wallet.db")).hasContent("a store");
      assertThat(aside.resolve("wallet.db-wal")).hasContent("its log");
      assertThat(aside.resolve("passphrase")).hasContent("made up");
      assertThat(wallet("trips", "--date", "2026-10-01", "--zone", "Europe/Paris")).isZero();
      assertThat(cli.out()).contains(" 12.0 km");
      Files.delete(data.resolve("root.sealed"));
      Files.delete(data.resolve("wallet.db"));
      Files.deleteIfExists(data.resolve("wallet.db-wal"));
    }
  }

  @Test
  void storeWithoutARoot_isNoWalletForInitAndRecover() throws IOException {
    try (WalletTown town = new WalletTown()) {
      Path trust = Files.writeString(temp.resolve("trust.json"), town.trust());
      Path mine = Files.writeString(temp.resolve("mine"), "four words of mine\n");
      Path words = temp.resolve("words");
      for (String command : List.of("init", "recover")) {
        leaveUnfinished();
        int code =
            wallet(
                command,
                "--platform",
                town.platform.uri().toString(),
                "--trust",
                trust.toString(),
                "--words-file",
                words.toString(),
                "--passphrase-file",
                mine.toString());
        assertThat(code).as(cli.err()).isEqualTo(ExitCode.DONE);
        assertThat(wallet("sync", "--passphrase-file", mine.toString())).as(cli.err()).isZero();
        Files.delete(data.resolve("root.sealed"));
      }
      assertThat(data.resolve("unfinished-2").resolve("wallet.db")).hasContent("a store");
    }
  }

  @Test
  void rootThatCannotBeKept_leavesNoStore() throws IOException {
    DataDirectory.open(data, OpenWallet.ROLE).close();
    Path inTheWay = data.resolve("root.sealed.part").resolve("x");
    Files.createDirectories(inTheWay);
    assertThat(wallet("import", track)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(data.resolve("wallet.db")).doesNotExist();
    assertThat(kept).doesNotExist();
    Files.delete(inTheWay);
    assertThat(wallet("import", track)).as(cli.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void languageIsThatOfTheFirstVariableThatNamesOne() {
    assertThat(wallet("import", track)).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertThat(status(Map.of("LANG", "fr"))).startsWith("plateforme");
    assertThat(status(Map.of("LANG", "fr_FR", "LC_ALL", "C.UTF-8"))).startsWith("plateforme");
    assertThat(status(Map.of("LC_MESSAGES", "fr_BE.UTF-8", "LC_ALL", "POSIX")))
        .startsWith("plateforme");
    assertThat(status(Map.of("LANG", "fr_FR.UTF-8", "LC_ALL", "en_GB.UTF-8")))
        .startsWith("platform:");
    assertThat(status(Map.of("LC_ALL", "C"))).startsWith("platform:");
  }

  private String status(Map<String, String> variables) {
    cli.withVariables(variables);
    assertThat(wallet("status")).as(cli.err()).isZero();
    return cli.out();
  }

  @Test
  void missingFile_makesNoWallet() {
    assertThat(wallet("import", temp.resolve("none.gpx").toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(data).doesNotExist();
    assertThat(wallet("status")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(data).doesNotExist();
  }

  @Test
  void walletWithoutPlatform_saysSo_recordsAndSendsOnceConnected() throws IOException {
    try (WalletTown town = new WalletTown()) {
      assertThat(wallet("import", track, "--now")).as(cli.err()).isZero();
      assertThat(wallet("status")).isZero();
      assertThat(cli.out()).contains("platform: none yet").contains("not logged yet: 1");
      assertThat(cli.out()).contains("kept elsewhere: nothing; if this computer is lost");
      String invitation = Files.writeString(temp.resolve("i"), town.invite()).toString();
      String[] accept = {"accept", "--invitation-file", invitation, "--yes"};
      assertThat(wallet(accept)).isEqualTo(ExitCode.NO);
      assertThat(cli.err()).contains("not connected").contains("wallet connect");
      assertThat(wallet("sync")).isEqualTo(ExitCode.NO);

      Path trust = Files.writeString(temp.resolve("trust.json"), town.trust());
      String uri = town.platform.uri().toString();
      assertThat(wallet("connect", "--platform", uri, "--trust", trust.toString())).isZero();
      assertThat(cli.out()).contains("connected to " + uri);
      assertThat(wallet("sync")).as(cli.err()).isZero();
      assertThat(wallet("status")).isZero();
      assertThat(cli.out()).contains("platform: " + uri).contains("not logged yet: 0");
      assertThat(cli.out()).contains("kept elsewhere: sealed, at the platform\n");
      assertThat(wallet("status", "--json")).isZero();
      assertThat(cli.out()).contains("\"archived\":\"all\"");
      assertThat(wallet(accept)).as(cli.err()).isZero();
    }
  }
}
