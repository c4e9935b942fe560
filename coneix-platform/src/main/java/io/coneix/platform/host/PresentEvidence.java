package io.coneix.platform.host;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers which enclave was registered last: a host that was killed retires it at its next start,
 * so that wallets need not wait for the platform's patience to end.
 */
final class PresentEvidence {
  private final Path file;

  PresentEvidence(Path dataDirectory) {
    this.file = dataDirectory.resolve("present.evidence");
  }

  Optional<Bytes> read() {
    try {
      return Files.exists(file)
          ? Optional.of(Bytes.wrap(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new HostFailed("present.evidence", "a file that can be read", "another");
    }
  }

  void write(Bytes evidenceHash) {
    try {
      PrivateFiles.write(file, SecretBytes.of(evidenceHash.toArray()));
    } catch (IOException e) {
      throw new HostFailed("present.evidence", "a file that can be written", "another");
    }
  }
}
