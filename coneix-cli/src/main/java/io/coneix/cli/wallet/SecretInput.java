package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.role.UserFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Text that is nobody else's business: from a file, else from standard input. Stateless. */
final class SecretInput {
  private static final int MAX_BYTES = 16_384;

  private SecretInput() {}

  /** The whole text. */
  static String read(@Nullable Path file, Environment environment) {
    return file != null ? UserFile.readText(file, MAX_BYTES) : fromInput(environment);
  }

  private static String fromInput(Environment environment) {
    try {
      byte[] bytes = environment.in().readNBytes(MAX_BYTES);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnusableText("standard input", "text", "an error while reading");
    }
  }
}
