package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
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
    assertThat(cli.err()).contains("Write these 24 words down").doesNotContain("warning");
    assertThat(kept).doesNotExist();
    assertThat(cli.out()).contains(" new, 0 already there").doesNotContain("words");
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
      assertThat(wallet(accept)).as(cli.err()).isZero();
    }
  }
}
