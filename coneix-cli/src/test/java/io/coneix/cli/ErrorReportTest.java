package io.coneix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class ErrorReportTest {
  private final Cli cli = new Cli();

  private static final class BadFile extends UnusableInput {
    BadFile() {
      super("not a GPX file", "a.gpx, line 3", "<gpx>", "<html>", "export it again\nor as CSV");
    }
  }

  private static final class NameUsed extends Refused {
    NameUsed() {
      super("name is used", "log", "a fresh name", "a used one", "");
    }
  }

  private static final class DiskFull extends Fault {
    DiskFull() {
      super("disk is full", "/data", "room", "none", "make room");
    }
  }

  private int print(Throwable failure) {
    return new ErrorReport(cli.environment()).print(failure);
  }

  @Test
  void unusableInput_isCodeTwoWithOneLineAndItsHints() {
    assertThat(print(new BadFile())).isEqualTo(2);
    assertThat(cli.err().lines())
        .containsExactly(
            "coneix: not a GPX file (a.gpx, line 3): expected <gpx>, found <html>",
            "  hint: export it again",
            "  hint: or as CSV");
    assertThat(cli.out()).isEmpty();
  }

  private static final class Deceiving extends Refused {
    Deceiving() {
      super("name\u009b8m", "log\u001b[8m", "a name", "evil\u202elog", "ask\u200b again");
    }
  }

  @Test
  void T45_controlAndBidiCharacters_doNotReachTheTerminal() {
    assertThat(print(new Deceiving())).isEqualTo(1);
    assertThat(cli.err().lines())
        .containsExactly(
            "coneix: name\uFFFD8m (log\uFFFD[8m): expected a name, found evil\uFFFDlog",
            "  hint: ask\uFFFD again");
  }

  @Test
  void refusal_isCodeOne() {
    assertThat(print(new NameUsed())).isEqualTo(1);
    assertThat(cli.err().lines())
        .containsExactly("coneix: name is used (log): expected a fresh name, found a used one");
  }

  @Test
  void fault_isCodeThree() {
    assertThat(print(new DiskFull())).isEqualTo(3);
    assertThat(cli.err().lines()).hasSize(2);
  }

  @Test
  void unforeseenFailure_isCodeThreeWithoutItsMessageOrTrace() {
    assertThat(print(new IllegalStateException("at 48.85837, 2.29448"))).isEqualTo(3);
    assertThat(cli.err().lines()).hasSize(2);
    assertThat(cli.err())
        .startsWith("coneix: internal fault: IllegalStateException at ErrorReportTest.java:")
        .doesNotContain("48.85837")
        .doesNotContain("\tat ");
  }

  @Test
  void failedDisk_isCodeThreeAndSaysWhatTheSystemSaid() {
    assertThat(print(new UncheckedIOException(new IOException("No space left on device"))))
        .isEqualTo(3);
    assertThat(cli.err()).contains("No space left on device");
  }

  @Test
  void errorOfTheJvm_isCodeThree() {
    assertThat(print(new StackOverflowError())).isEqualTo(3);
    assertThat(cli.err()).startsWith("coneix: internal fault: StackOverflowError");
  }

  @Test
  void messageOfSeveralLines_becomesOne() {
    print(new BadName("a\nb\r\n  c"));
    assertThat(cli.err().lines()).containsExactly("coneix: bad (a b c): expected x, found y");
  }

  private static final class BadName extends UnusableInput {
    BadName(String where) {
      super("bad", where, "x", "y", "");
    }
  }

  @Test
  void trace_isShownOnlyWhenAskedFor() {
    print(new BadFile());
    assertThat(cli.err()).doesNotContain("\tat ");
    cli.withVariable("CONEIX_TRACE", "1");
    print(new BadFile());
    assertThat(cli.err()).contains("\tat ");
  }
}
