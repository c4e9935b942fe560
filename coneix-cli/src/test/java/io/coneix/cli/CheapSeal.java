package io.coneix.cli;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Argon2id;
import io.coneix.evidence.key.Passphrase;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.key.SealedRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Seals a root again at the least cost, so that each command does not take a second. */
public final class CheapSeal {
  private CheapSeal() {}

  /**
   * Replaces the file.
   *
   * @param file a role's {@code root.sealed}
   * @param passphrase the file with its passphrase
   */
  public static void again(Path file, Path passphrase) {
    try {
      Passphrase typed = Passphrase.of(Files.readString(passphrase).strip().toCharArray());
      RootSecret root = SealedRoot.decode(Bytes.wrap(Files.readAllBytes(file))).open(typed);
      Argon2id cheap = new Argon2id(Argon2id.MIN_MEMORY_KIB, 1, 1);
      Files.write(file, SealedRoot.seal(root, typed, cheap, new SecureRandom()).encode().toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same once for a wallet whose passphrase lies beside it; nothing where it is not there. */
  public static void kept(Path wallet) {
    Path passphrase = wallet.resolve("passphrase");
    Path file = wallet.resolve("root.sealed");
    Path done = wallet.resolveSibling(wallet.getFileName() + ".cheap");
    if (Files.exists(passphrase) && Files.exists(file) && !Files.exists(done)) {
      again(file, passphrase);
      try {
        Files.createFile(done);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
