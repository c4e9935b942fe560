package io.coneix.cli.wallet;

import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * A passphrase that was made up because nobody could be asked, in a file beside what it seals.
 *
 * <p>Not guaranteed: anything against who can read the data directory. It lets scripts and first
 * steps work; the owner sets another with {@code wallet passphrase}. Stateless.
 */
final class KeptPassphrase {
  static final String FILE = "passphrase";
  private static final int BYTES = 16;

  private KeptPassphrase() {}

  static boolean exists(DataDirectory data) {
    return Files.exists(path(data));
  }

  static Path path(DataDirectory data) {
    return data.file(FILE);
  }

  static SecretBytes read(DataDirectory data) {
    return PassphraseOption.ofFile(path(data));
  }

  /** Makes one up and keeps it, 0600. */
  static SecretBytes create(DataDirectory data, SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String line = Bytes.wrap(bytes).hex() + "\n";
    data.write(FILE, line.getBytes(StandardCharsets.US_ASCII));
    return read(data);
  }

  /** Forgets it, once another one seals the root. */
  static void delete(DataDirectory data) {
    try {
      Files.deleteIfExists(path(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
