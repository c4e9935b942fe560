package io.coneix.platform.host;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.platform.files.DataDirectory;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The key by which a host vouches for its enclave processes: 32 bytes in a file 0600, outside the
 * process. An authority lists its public half. Stateless.
 */
public final class SimulationKey {
  /** The file's name in the host's data directory. */
  public static final String FILE = "simulation.key";

  /** The kind of the data directory. */
  static final String KIND = "enclave-host";

  private SimulationKey() {}

  /**
   * The public half, for the authority's list, before or while the host runs. Draws the key where
   * there is none.
   *
   * @throws io.coneix.platform.files.UnusableDataDirectory where the directory is another's
   */
  public static Ed25519PublicKey publicKey(Path dataDirectory, SecureRandom random) {
    if (Files.exists(dataDirectory.resolve(FILE))) {
      return readOrCreate(dataDirectory, random).publicKey();
    }
    try (DataDirectory home = DataDirectory.open(dataDirectory, KIND)) {
      return readOrCreate(home.path(), random).publicKey();
    }
  }

  /**
   * Reads the key of a host's data directory, or draws it where there is none.
   *
   * @throws HostFailed where the file cannot be read or written
   */
  static Ed25519PrivateKey readOrCreate(Path dataDirectory, SecureRandom random) {
    Path file = dataDirectory.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        PrivateFiles.write(file, SecretBytes.random(Ed25519PrivateKey.SIZE, random));
      }
      SecretBytes seed = PrivateFiles.read(file);
      if (seed.size() != Ed25519PrivateKey.SIZE) {
        throw new HostFailed(FILE, Ed25519PrivateKey.SIZE + " bytes", seed.size() + " bytes");
      }
      return Ed25519PrivateKey.of(seed);
    } catch (IOException e) {
      throw new HostFailed(FILE, "a file that can be read and written", "another");
    }
  }
}
