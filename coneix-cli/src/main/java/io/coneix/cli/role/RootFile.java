package io.coneix.cli.role;

import io.coneix.cli.Environment;
import io.coneix.cli.data.DataDirectory;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.key.Passphrase;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.key.SealedRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sealed root of a role, as a file of its data directory. */
public final class RootFile {
  private static final String NAME = "root.sealed";

  private RootFile() {}

  /** There is none where one is needed, or one where none may be. */
  public static final class Misplaced extends UnusableInput {
    /** Builds the failure. */
    public Misplaced(Path directory, String expected, String found, String hint) {
      super("data directory is not ready", directory.toString(), expected, found, hint);
    }
  }

  /** True where the directory has a root. */
  public static boolean exists(DataDirectory data) {
    return Files.exists(data.file(NAME));
  }

  /**
   * Makes a fresh root and seals it.
   *
   * @throws Misplaced where there is one already
   */
  public static RootSecret create(DataDirectory data, SecretBytes passphrase, Environment env) {
    RootSecret root = RootSecret.generate(env.random());
    store(data, root, passphrase, env);
    return root;
  }

  /**
   * Seals a root that exists.
   *
   * @throws Misplaced where the directory has one already
   */
  public static void store(
      DataDirectory data, RootSecret root, SecretBytes passphrase, Environment env) {
    if (exists(data)) {
      throw new Misplaced(
          data.path(), "no root secret yet", "one", "use it, or give another --data DIR");
    }
    replace(data, root, passphrase, env);
  }

  /** Seals the root under a passphrase, in the place of what was there; at once and durably. */
  public static void replace(
      DataDirectory data, RootSecret root, SecretBytes passphrase, Environment env) {
    SealedRoot sealed =
        SealedRoot.seal(root, new Passphrase(passphrase), env.stretching(), env.random());
    data.write(NAME, sealed.encode().toArray());
  }

  /**
   * Opens the root.
   *
   * @throws Misplaced where there is none
   * @throws io.coneix.evidence.key.WrongPassphrase where the passphrase is another
   */
  public static RootSecret open(DataDirectory data, SecretBytes passphrase) {
    if (!exists(data)) {
      throw new Misplaced(data.path(), "a root secret", "none", "run 'init' first");
    }
    try {
      Bytes file = Bytes.wrap(Files.readAllBytes(data.file(NAME)));
      return SealedRoot.decode(file).open(new Passphrase(passphrase));
    } catch (IOException e) {
      throw new Misplaced(data.path(), "a file that can be read", "an error", "");
    }
  }
}
