package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.PlatformOption;
import io.coneix.cli.role.RootFile;
import io.coneix.cli.role.UserFile;
import io.coneix.client.PlatformClient;
import io.coneix.evidence.key.RootSecret;
import io.coneix.requester.Desk;
import io.coneix.requester.RequesterKeys;
import io.coneix.requester.store.SealedFiles;
import io.coneix.verify.trust.Trust;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A desk's data directory, opened with its passphrase. Not thread-safe.
 *
 * @param data the locked directory
 * @param trust whom the desk believes
 * @param platformAddress the platform that it uses
 */
record OpenDesk(DataDirectory data, Desk desk, Trust trust, String platformAddress)
    implements AutoCloseable {
  private static final String ROLE = "desk";
  private static final String TRUST = "trust.json";
  private static final String PLATFORM = "platform.url";
  private static final int MAX_TRUST = 1 << 20;

  static OpenDesk open(DataOption where, PassphraseOption passphrase, Environment env) {
    DataDirectory data = where.openExisting(env, ROLE);
    try {
      return of(data, RootFile.open(data, passphrase.read(env)), env);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /**
   * A new desk, or one whose {@code init} was interrupted: until it is accredited, the same
   * passphrase goes on with it.
   *
   * @throws RootFile.Misplaced where the directory has an accredited desk
   */
  static OpenDesk create(
      Trust trust,
      String platformAddress,
      DataOption where,
      PassphraseOption passphrase,
      Environment env) {
    DataDirectory data = where.open(env, ROLE);
    try {
      Optional<RootSecret> begun = begun(data, passphrase, env);
      data.write(TRUST, trust.toJson().getBytes(StandardCharsets.UTF_8));
      data.write(PLATFORM, platformAddress.getBytes(StandardCharsets.UTF_8));
      // The root last: a directory that has one has all that other commands read.
      RootSecret root = begun.orElseGet(() -> RootFile.create(data, passphrase.readNew(env), env));
      return of(data, root, env);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  private static Optional<RootSecret> begun(
      DataDirectory data, PassphraseOption passphrase, Environment env) {
    if (!RootFile.exists(data)) {
      return Optional.empty();
    }
    RootSecret root = RootFile.open(data, passphrase.read(env));
    if (desk(data, root, env).accreditation().isPresent()) {
      throw new RootFile.Misplaced(
          data.path(), "no accredited desk yet", "one", "use it, or give another --data DIR");
    }
    return Optional.of(root);
  }

  private static Desk desk(DataDirectory data, RootSecret root, Environment env) {
    RequesterKeys keys = RequesterKeys.of(root);
    SealedFiles files = new SealedFiles(data.file("store"), keys.store(), env.random());
    return new Desk(keys, files, env.random());
  }

  private static OpenDesk of(DataDirectory data, RootSecret root, Environment env) {
    return new OpenDesk(
        data,
        desk(data, root, env),
        Trust.parse(UserFile.readText(data.file(TRUST), MAX_TRUST)),
        UserFile.readText(data.file(PLATFORM), MAX_TRUST));
  }

  /** A client of the desk's platform, whose log must be one of the trust file. */
  PlatformClient connect() {
    return PlatformOption.trusted(PlatformOption.uri(platformAddress), trust);
  }

  @Override
  public void close() {
    data.close();
  }
}
