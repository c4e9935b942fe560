package io.coneix.cli.attest;

import io.coneix.attestation.json.JsonFields;
import io.coneix.attestation.json.MalformedJson;
import io.coneix.attestation.policy.Judgement;
import io.coneix.cli.ExitCode;
import io.coneix.cli.json.JsonLines;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.IoReason;
import io.coneix.evidence.error.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Many pairs, a line each, answered by a line each in the same order; it holds one line at a time.
 * For one thread.
 */
final class Batch {
  private static final int MAX_LINE = 16_384;
  private static final Set<String> NAMES = Set.of("quote", "collateral", "at");

  private final Judge judge;
  private final PrintStream out;
  private int worst = ExitCode.DONE;

  Batch(Judge judge, PrintStream out) {
    this.judge = judge;
    this.out = out;
  }

  /** Answers all lines; the worst of their exit codes. */
  int run(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnreadableFile(file, "a file", "a folder");
    }
    try (InputStream in = Files.newInputStream(file)) {
      BoundedLines lines = new BoundedLines(in, MAX_LINE);
      int number = 0;
      for (Optional<Bytes> line = lines.next(); line.isPresent(); line = lines.next()) {
        number++;
        answer(file + ", line " + number, line.get());
      }
      if (number == 0) {
        // Exit code 0 says that all passed: nothing at all must not look like it.
        throw new UnreadableFile(file, "a pair a line", "no line");
      }
    } catch (BoundedLines.EndlessLine e) {
      throw new UnreadableFile(
          file, "a pair a line", "a line of more than " + BoundedLines.GIVE_UP + " bytes");
    } catch (IOException e) {
      throw new UnreadableFile(file, "a file that can be read", IoReason.of(e));
    }
    return worst;
  }

  private void answer(String where, Bytes line) {
    try {
      Judgement judgement = judge(where, line);
      JsonLines.print(out, Answer.of(judgement));
      worst = Math.max(worst, judgement.passes() ? ExitCode.DONE : ExitCode.NO);
    } catch (UnusableInput e) {
      JsonLines.print(out, Answer.of(e));
      worst = Math.max(worst, ExitCode.UNUSABLE);
    }
  }

  private Judgement judge(String where, Bytes line) {
    try {
      if (line.size() > MAX_LINE) {
        throw new MalformedJson("pair", "", 0, "at most " + MAX_LINE + " bytes", "more");
      }
      JsonFields in = JsonFields.of("pair", line, MAX_LINE);
      in.only(NAMES);
      Path quote = path(in, "quote");
      Path collateral = path(in, "collateral");
      return judge.judge(quote, collateral, Judge.instant("at", in.text("at")));
    } catch (UnusableInput e) {
      throw new UnusableEvidence(where, e);
    }
  }

  private static Path path(JsonFields in, String name) {
    try {
      return Path.of(in.text(name));
    } catch (InvalidPathException e) {
      throw in.malformed(name, "a path", "a text that cannot be one");
    }
  }
}
