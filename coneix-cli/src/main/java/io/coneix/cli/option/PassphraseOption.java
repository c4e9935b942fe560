package io.coneix.cli.option;

import io.coneix.cli.Environment;
import io.coneix.evidence.bytes.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a passphrase comes from: a file, an open file descriptor, or the person at the terminal.
 *
 * <p>Only the first line counts, without its line end; it is 1 to 1,024 bytes of UTF-8.
 */
public final class PassphraseOption {
  static final int MAX_BYTES = 1024;

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

  /** The passphrase as UTF-8 bytes; asked for once where no option names a source. */
  public SecretBytes read(Environment environment) {
    SecretBytes given = given(environment);
    return given != null ? given : ask(environment, "Passphrase");
  }

  /** A new passphrase: asked for twice where no option names a source. */
  public SecretBytes readNew(Environment environment) {
    SecretBytes given = given(environment);
    if (given != null) {
      return given;
    }
    SecretBytes first = ask(environment, "New passphrase");
    SecretBytes second = ask(environment, "The same again");
    if (!first.equals(second)) {
      throw new UnusablePassphrase("terminal", "the same passphrase twice", "two different ones");
    }
    second.wipe();
    return first;
  }

  private @Nullable SecretBytes given(Environment environment) {
    if (file != null && descriptor != null) {
      throw new UnusablePassphrase(
          "options", "one source", "--passphrase-file and --passphrase-fd");
    }
    if (file != null) {
      return firstLine(file);
    }
    if (descriptor == null) {
      return null;
    }
    return descriptor == 0
        ? firstLine(environment.in(), "standard input")
        : firstLine(Path.of("/dev/fd", descriptor.toString()));
  }

  private static SecretBytes firstLine(Path source) {
    try (InputStream in = Files.newInputStream(source)) {
      return firstLine(in, source.toString());
    } catch (IOException e) {
      throw new UnusablePassphrase(source.toString(), "a file that can be read", "none");
    }
  }

  private static SecretBytes firstLine(InputStream in, String where) {
    byte[] buffer = new byte[MAX_BYTES + 2];
    try {
      int size = in.readNBytes(buffer, 0, buffer.length);
      return checked(Arrays.copyOf(buffer, lineLength(buffer, size)), where);
    } catch (IOException e) {
      throw new UnusablePassphrase(where, "bytes that can be read", "an error while reading");
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

  private static SecretBytes ask(Environment environment, String question) {
    char[] typed =
        environment
            .prompt()
            .ask(question)
            .orElseThrow(() -> new UnusablePassphrase("options", "a passphrase", "no terminal"));
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(typed));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    Arrays.fill(typed, '\0');
    return checked(bytes, "terminal");
  }

  private static SecretBytes checked(byte[] passphrase, String where) {
    if (passphrase.length == 0 || passphrase.length > MAX_BYTES) {
      Arrays.fill(passphrase, (byte) 0);
      String found = passphrase.length == 0 ? "an empty line" : "more";
      throw new UnusablePassphrase(where, "1 to " + MAX_BYTES + " bytes on the first line", found);
    }
    return SecretBytes.wrap(passphrase);
  }
}
