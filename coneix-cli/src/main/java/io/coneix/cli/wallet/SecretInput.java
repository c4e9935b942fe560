package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.key.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Text that is nobody else's business: from a file, else from standard input. Stateless. */
final class SecretInput {
  private static final int MAX_BYTES = 16_384;

  private SecretInput() {}

  /** The whole text. */
  static String read(@Nullable Path file, Environment environment) {
    return file != null ? UserFile.readText(file, MAX_BYTES) : fromInput(environment);
  }

  /**
   * The 24 words of a wallet: from a file, else typed, on one line or on several. Reading ends with
   * the line of the last one, so that nobody at a terminal has to end the input.
   */
  static String words(@Nullable Path file, Environment environment) {
    if (file != null) {
      return read(file, environment);
    }
    environment.err().println("The 24 words, on one line or on several:");
    try {
      return typedWords(environment.in());
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Byte by byte: what follows the words is for somebody else, a new passphrase for example. */
  private static String typedWords(InputStream in) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && text.size() < MAX_BYTES; b = in.read()) {
      text.write(b);
      if (b == '\n' && count(text) >= Words.COUNT) {
        break;
      }
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private static int count(ByteArrayOutputStream text) {
    return new StringTokenizer(text.toString(StandardCharsets.UTF_8)).countTokens();
  }

  private static UnusableText unreadable() {
    return new UnusableText("standard input", "text", "an error while reading");
  }

  private static String fromInput(Environment environment) {
    try {
      byte[] bytes = environment.in().readNBytes(MAX_BYTES);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable();
    }
  }
}
