package io.coneix.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.cli.Cli;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.key.Passphrase;
import io.coneix.evidence.key.UnusablePassphrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PassphraseOptionTest {
  @Command(name = "open")
  private static final class Open {
    @Mixin private PassphraseOption passphrase;
  }

  @TempDir private Path dir;
  private final Cli cli = new Cli();

  private static PassphraseOption parse(String... args) {
    Open open = new Open();
    new CommandLine(open).parseArgs(args);
    return open.passphrase;
  }

  private static String text(SecretBytes passphrase) {
    return new String(passphrase.reveal(SecretAccess.FOR_OWNER), StandardCharsets.UTF_8);
  }

  private PassphraseOption file(byte[] content) throws IOException {
    Path file = Files.write(dir.resolve("pass"), content);
    return parse("--passphrase-file", file.toString());
  }

  private PassphraseOption file(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void file_givesItsFirstLine() throws IOException {
    assertThat(text(file("cœur léger\nsecond").read(cli.environment()))).isEqualTo("cœur léger");
    assertThat(text(file("windows\r\n").read(cli.environment()))).isEqualTo("windows");
    assertThat(text(file(" no end ").read(cli.environment()))).isEqualTo(" no end ");
    assertThat(text(file("new\n").readNew(cli.environment()))).isEqualTo("new");
  }

  @Test
  void longestLine_isTakenAndALongerOneRefused() throws IOException {
    String longest = "x".repeat(Passphrase.MAX_SIZE);
    assertThat(text(file(longest + "\r\n").read(cli.environment()))).isEqualTo(longest);
    PassphraseOption tooLong = file(longest + "y\n");
    assertThatThrownBy(() -> tooLong.read(cli.environment()))
        .isInstanceOf(UnusablePassphrase.class)
        .hasMessageNotContaining("xxx");
  }

  @Test
  void emptyLine_isRefused() throws IOException {
    for (String content : new String[] {"", "\n", "\r\nabc"}) {
      PassphraseOption empty = file(content);
      assertThatThrownBy(() -> empty.read(cli.environment()))
          .isInstanceOf(UnusablePassphrase.class);
    }
  }

  @Test
  void bytesThatAreNoUtf8_areRefused() throws IOException {
    PassphraseOption latin = file(new byte[] {'a', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> latin.read(cli.environment()))
        .isInstanceOf(NoPassphrase.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void missingFile_isRefused() {
    PassphraseOption missing = parse("--passphrase-file", dir.resolve("none").toString());
    assertThatThrownBy(() -> missing.read(cli.environment()))
        .isInstanceOf(NoPassphrase.class)
        .hasMessageContaining("none");
  }

  @Test
  void descriptorZero_isStandardInput() {
    cli.withInput("from stdin\nrest");
    assertThat(text(parse("--passphrase-fd", "0").read(cli.environment()))).isEqualTo("from stdin");
  }

  @Test
  void descriptorThatIsNotOpen_isRefused() {
    PassphraseOption closed = parse("--passphrase-fd", "987");
    assertThatThrownBy(() -> closed.read(cli.environment())).isInstanceOf(NoPassphrase.class);
  }

  @Test
  void twoSources_areRefused() {
    PassphraseOption both = parse("--passphrase-fd", "0", "--passphrase-file", "f");
    assertThatThrownBy(() -> both.read(cli.environment())).isInstanceOf(NoPassphrase.class);
  }

  @Test
  void withoutOption_thePersonIsAsked() {
    cli.withTyped("typed");
    assertThat(text(parse().read(cli.environment()))).isEqualTo("typed");
  }

  @Test
  void newPassphrase_isTypedTwice() {
    assertThat(text(parse().readNew(cli.withTyped("one", "one").environment()))).isEqualTo("one");
    cli.withTyped("one", "two");
    assertThatThrownBy(() -> parse().readNew(cli.environment())).isInstanceOf(NoPassphrase.class);
  }

  @Test
  void nobodyToAsk_isRefusedWithAHint() {
    assertThatThrownBy(() -> parse().read(cli.environment()))
        .isInstanceOfSatisfying(
            NoPassphrase.class, e -> assertThat(e.hint()).contains("--passphrase-file"));
  }

  @Test
  void T37_passphraseAsArgument_doesNotExist() {
    assertThatThrownBy(() -> parse("--passphrase", "secret"))
        .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    assertThatThrownBy(() -> parse("--passphrase=secret"))
        .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
  }
}
