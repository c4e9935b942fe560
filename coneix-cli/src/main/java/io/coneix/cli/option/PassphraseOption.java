package io.coneix.cli.option;

import io.coneix.cli.Environment;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.key.Passphrase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a passphrase comes from: a file, an open file descriptor, or the person at the terminal.
 *
 * <p>Only the first line of a file or descriptor counts, without its line end.
 */
public final class PassphraseOption {
  // One byte more than fits, and a line end of two: enough to see that a line is too long.
  private static final int BUFFER_BYTES = Passphrase.MAX_SIZE + 3;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "Read the passphrase from the first line of this file.")
  private @Nullable Path file;

  @Option(
      names = "--passphrase-fd",
      paramLabel = "N",
      description = "Read the passphrase from this open file descriptor; 0 is standard input.")
  private @Nullable Integer descriptor;

  /**
   * The passphrase, as {@link Passphrase} normalizes it; asked for once where no option names a
   * source.
   *
   * @throws NoPassphrase where none can be had
   */
  public SecretBytes read(Environment environment) {
    return given(environment)
        .or(() -> asked(environment, "Passphrase"))
        .orElseThrow(PassphraseOption::nobodyToAsk)
        .secret();
  }

  /** True where an option names a source. */
  public boolean isGiven() {
    return file != null || descriptor != null;
  }

  /** A new passphrase: asked for twice where no option names a source. */
  public SecretBytes readNew(Environment environment) {
    return readNewIfAny(environment).orElseThrow(PassphraseOption::nobodyToAsk);
  }

  /** As {@link #readNew}, but empty where no option names a source and nobody can be asked. */
  public Optional<SecretBytes> readNewIfAny(Environment environment) {
    Optional<Passphrase> given = given(environment);
    if (given.isPresent()) {
      return given.map(Passphrase::secret);
    }
    return askTwice(environment).map(Passphrase::secret);
  }

  /** A new passphrase that no option of this kind names: asked for twice. */
  public static SecretBytes askNew(Environment environment) {
    return askTwice(environment).orElseThrow(PassphraseOption::nobodyToAsk).secret();
  }

  /** The passphrase in the first line of a file. */
  public static SecretBytes ofFile(Path file) {
    return firstLine(file).secret();
  }

  private static Optional<Passphrase> askTwice(Environment environment) {
    Optional<Passphrase> first = asked(environment, "New passphrase");
    if (first.isPresent() && !first.equals(asked(environment, "The same again"))) {
      throw new NoPassphrase("terminal", "the same passphrase twice", "two different ones");
    }
    return first;
  }

  private Optional<Passphrase> given(Environment environment) {
    if (file != null && descriptor != null) {
      throw new NoPassphrase("options", "one source", "--passphrase-file and --passphrase-fd");
    }
    if (file != null) {
      return Optional.of(firstLine(file));
    }
    if (descriptor == null) {
      return Optional.empty();
    }
    return Optional.of(
        descriptor == 0
            ? firstLine(environment.in(), "standard input")
            : firstLine(Path.of("/dev/fd", descriptor.toString())));
  }

  private static Passphrase firstLine(Path source) {
    try (InputStream in = Files.newInputStream(source)) {
      return firstLine(in, source.toString());
    } catch (IOException e) {
      throw new NoPassphrase(source.toString(), "a file that can be read", "none");
    }
  }

  private static Passphrase firstLine(InputStream in, String where) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try {
      int size = in.readNBytes(buffer, 0, buffer.length);
      ByteBuffer line = ByteBuffer.wrap(buffer, 0, lineLength(buffer, size));
      return passphrase(StandardCharsets.UTF_8.newDecoder().decode(line));
    } catch (IOException e) {
      throw new NoPassphrase(where, "a line of UTF-8", "bytes that are none, or an error");
    } finally {
      Arrays.fill(buffer, (byte) 0);
    }
  }

  private static int lineLength(byte[] buffer, int size) {
    int end = 0;
    while (end < size && buffer[end] != '\n') {
      end++;
    }
    return end > 0 && end < size && buffer[end - 1] == '\r' ? end - 1 : end;
  }

  private static Passphrase passphrase(CharBuffer decoded) {
    char[] typed = new char[decoded.remaining()];
    decoded.get(typed);
    Arrays.fill(decoded.array(), '\0');
    return passphrase(typed);
  }

  private static Passphrase passphrase(char[] typed) {
    try {
      return Passphrase.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private static Optional<Passphrase> asked(Environment environment, String question) {
    return environment.prompt().ask(question).map(PassphraseOption::passphrase);
  }

  private static NoPassphrase nobodyToAsk() {
    return new NoPassphrase("options", "a passphrase", "no terminal to ask at");
  }
}
