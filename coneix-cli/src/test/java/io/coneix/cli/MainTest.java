package io.coneix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final Cli cli = new Cli();

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void version_isPrintedAlone(String option) {
    assertThat(cli.run(option)).isEqualTo(ExitCode.DONE);
    assertThat(cli.out()).matches("coneix \\d+\\.\\d+\\.\\d+\\R");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void help_namesEverySubcommand() {
    assertThat(cli.run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(Subcommands.all()).isNotEmpty();
    assertThat(cli.out().lines().map(String::strip))
        .contains(
            "Exit codes: 0 done, 1 the answer is no, 2 unusable input or usage, 3 our own fault.");
    Subcommands.all()
        .forEach(s -> assertThat(cli.out()).containsPattern("(?m)^  " + s.name() + " "));
  }

  @Test
  void everySubcommand_hasHelpAndRefusesUnknownOptions() {
    for (Subcommand sub : Subcommands.all()) {
      assertThat(cli.run(sub.name(), "--help")).as(sub.name()).isEqualTo(ExitCode.DONE);
      assertThat(cli.out()).startsWith("Usage: coneix " + sub.name());
      assertThat(cli.run("help", sub.name())).as(sub.name()).isEqualTo(ExitCode.DONE);
      assertThat(cli.run(sub.name(), "--no-such-option")).isEqualTo(ExitCode.UNUSABLE);
      assertThat(cli.err()).startsWith("coneix " + sub.name());
    }
  }

  @Test
  void noCommand_isAUsageErrorWithAHint() {
    assertThat(cli.run()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err().lines())
        .containsExactly("coneix: no command given", "  hint: 'coneix --help' lists what there is");
  }

  @Test
  void unknownCommand_suggestsTheNearest() {
    assertThat(cli.run("bnech", "--json")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err().lines())
        .containsExactly(
            "coneix: unknown command 'bnech'",
            "  hint: did you mean bench?",
            "  hint: 'coneix --help' lists what there is");
  }

  @Test
  void unknownOption_suggestsTheNearest() {
    assertThat(cli.run("bench", "--jsn")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err().lines())
        .containsExactly(
            "coneix bench: unknown option '--jsn'",
            "  hint: did you mean --json?",
            "  hint: 'coneix bench --help' lists what there is");
  }

  @Test
  void surplusArgument_isRefused() {
    assertThat(cli.run("bench", "start", "again", "more")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).startsWith("coneix bench: unexpected argument 'more'");
  }

  @Test
  void argumentThatBeginsWithAt_isNoFileOfArguments() {
    assertThat(cli.run("bench", "@/etc/passwd")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("found @/etc/passwd");
  }

  @Test
  void usageError_isTheSameUnderATurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(cli.run("bench", "--INFO")).isEqualTo(ExitCode.UNUSABLE);
      assertThat(cli.err()).startsWith("coneix bench: unknown option '--INFO'");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void streams_areThoseGiven() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"bench", "--json"},
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(new byte[0]));
    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("{\"bench\":\"start\"}\n");
    assertThat(err.size()).isZero();
  }
}
