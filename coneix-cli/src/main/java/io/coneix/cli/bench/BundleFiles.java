package io.coneix.cli.bench;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.LogKeys;
import io.coneix.testworld.World;
import io.coneix.verify.trust.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A bundle of a world in memory and the trust file to check it by, in a directory of their own that
 * {@link #close} deletes.
 *
 * @param directory holds the two files and nothing else
 * @param bundle the bundle's file
 * @param trust the trust file
 */
public record BundleFiles(Path directory, Path bundle, Path trust) implements AutoCloseable {
  /** Writes the two files. */
  static BundleFiles write(Bytes bundle, World world) {
    try {
      Path directory = Files.createTempDirectory("coneix-bench");
      return new BundleFiles(
          directory,
          Files.write(directory.resolve("statements.bundle"), bundle.unsafeArray()),
          Files.writeString(directory.resolve("trust.json"), trust(world).toJson()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Trust trust(World world) {
    LogKeys keys = world.log().keys();
    return new Trust(
        List.of(new Trust.Authority("bench", world.authority().publicKey())),
        List.of(new Trust.Log(keys.origin(), keys.log().text(), keys.cosigners().get(0).text())),
        Trust.Time.LOG);
  }

  /** The arguments that verify it. */
  public List<String> verification() {
    return List.of("verify", bundle.toString(), "--trust", trust.toString(), "--allow-simulation");
  }

  @Override
  public void close() {
    try {
      Files.delete(bundle);
      Files.delete(trust);
      Files.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
