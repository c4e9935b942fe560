package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --invitation-file FILE}: the line that the company handed over. */
final class InvitationOption {
  @Option(
      names = "--invitation-file",
      paramLabel = "FILE",
      description = {
        "Read the invitation from this file instead of from standard input.",
        "It is a secret: whoever has it can accept in your place."
      })
  private @Nullable Path file;

  String read(Environment environment) {
    return SecretInput.read(file, environment).strip();
  }

  /** True where standard input is still free for an answer. */
  boolean isFromFile() {
    return file != null;
  }
}
