package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words alone, without a platform: of a wallet that is there, and of a copy of it. */
class ForgottenPassphraseTest {
  private static final String DAY = "2026-10-01";

  @TempDir static Path made;
  private static String twentyFour = "";

  @TempDir Path temp;
  private final Cli cli = new Cli();
  private Path data;
  private Path first;
  private Path second;
  private Path words;

  /** Once for all tests: each takes a copy, as its owner might. */
  @BeforeAll
  static void make() throws IOException {
    Cli cli = new Cli();
    Path passphrase = Files.writeString(made.resolve("first"), "the one that is forgotten\n");
    Path track = Files.writeString(made.resolve("track.csv"), WalletTown.track());
    String[] options = {
      "--data", made.resolve("wallet").toString(), "--passphrase-file", passphrase.toString()
    };
    assertThat(cli.run(with(options, "wallet", "import", track.toString()))).as(cli.err()).isZero();
    assertThat(cli.run(with(options, "wallet", "words"))).isZero();
    twentyFour = cli.out();
  }

  @BeforeEach
  void copyIt() throws IOException {
    data = temp.resolve("wallet");
    copy(made.resolve("wallet"), data);
    first = made.resolve("first");
    second = Files.writeString(temp.resolve("second"), "another one\n");
    words = Files.writeString(temp.resolve("words"), twentyFour);
  }

  private static String[] with(String[] options, String... before) {
    return Stream.concat(Stream.of(before), Stream.of(options)).toArray(String[]::new);
  }

  private int wallet(Path directory, String[] options, String... args) {
    String[] all = with(new String[] {"--data", directory.toString()}, with(options, args));
    return cli.run(with(all, "wallet"));
  }

  private int byWords(Path directory, Path wordsFile) {
    String[] options = {"--words-file", wordsFile.toString()};
    return wallet(directory, options, "passphrase", "--new-passphrase-file", second.toString());
  }

  private int trips(Path directory, Path passphrase) {
    String[] options = {"--passphrase-file", passphrase.toString()};
    return wallet(directory, options, "trips", "--date", DAY, "--zone", "Europe/Paris");
  }

  private void assertOpensWith(Path directory, Path passphrase) {
    assertThat(trips(directory, passphrase)).as(cli.err()).isZero();
    assertThat(cli.out()).contains(" 12.0 km");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  @Test
  void T39_wordsInAFile_setAnotherPassphrase() {
    assertThat(byWords(data, words)).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertOpensWith(data, second);
    assertThat(trips(data, first)).isNotZero();
  }

  @Test
  void wordsAtATerminal_areAskedFor_andTheInputNeedNotEnd() throws IOException {
    String typed = Files.readString(words).toUpperCase(Locale.ROOT) + "what follows";
    cli.withInput(typed).withTyped("another one", "another one");
    assertThat(wallet(data, new String[0], "passphrase", "--words")).as(cli.err()).isZero();
    assertThat(cli.err()).contains("24 words").doesNotContain(typed.substring(0, 20));
    assertThat(cli.environment().in().readAllBytes())
        .isEqualTo("what follows".getBytes(StandardCharsets.UTF_8));
    assertOpensWith(data, second);
  }

  @Test
  void T39_copyOfTheDirectory_opensWithTheWordsAlone_withoutItsSealedRootToo() throws IOException {
    Path copy = temp.resolve("copy");
    copy(data, copy);
    assertThat(byWords(copy, words)).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertOpensWith(copy, second);
    assertOpensWith(data, first);
    Files.delete(copy.resolve("root.sealed"));
    assertThat(trips(copy, second)).isNotZero();
    assertThat(byWords(copy, words)).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertOpensWith(copy, second);
  }

  @Test
  void T39_wordsOfAnotherWallet_orTooFew_changeNothing() throws IOException {
    byte[] before = Files.readAllBytes(data.resolve("root.sealed"));
    Path foreign = Files.writeString(temp.resolve("foreign"), "abandon ".repeat(23) + "art");
    assertThat(byWords(data, foreign)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("another wallet's");
    Path few = Files.writeString(temp.resolve("few"), "abandon ".repeat(22) + "art");
    assertThat(byWords(data, few)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(byWords(temp.resolve("nowhere"), words)).isEqualTo(ExitCode.UNUSABLE);
    String[] both = {"--passphrase-file", first.toString(), "--words-file", words.toString()};
    assertThat(wallet(data, both, "passphrase", "--new-passphrase-file", second.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("both");
    assertThat(Files.readAllBytes(data.resolve("root.sealed"))).isEqualTo(before);
    assertOpensWith(data, first);
  }
}
