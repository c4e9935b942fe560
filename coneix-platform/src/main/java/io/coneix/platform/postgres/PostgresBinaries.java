package io.coneix.platform.postgres;

import io.coneix.evidence.bytes.Sha256;
import io.coneix.platform.files.PrivateFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/**
 * PostgreSQL's programs, unpacked once for each version from an archive on the class path.
 *
 * <p>The directory is named by the archive's SHA-256 and appears by one rename, so that several
 * processes may unpack at once and a killed one leaves no half of it. Each use compares every file
 * with the list that was written when it was unpacked; a directory that differs is replaced.
 * Thread-safe.
 */
final class PostgresBinaries {
  private final Path cache;
  private final ArchiveSource archive;

  /** A place from which the archive can be read more than once. */
  interface ArchiveSource {
    InputStream open() throws IOException;
  }

  PostgresBinaries(Path cache, ArchiveSource archive) {
    this.cache = cache;
    this.archive = archive;
  }

  /** The archive of this machine's system and processor. */
  static PostgresBinaries ofHost(Path cache) {
    String name = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
    if (PostgresBinaries.class.getResource("/" + name) == null) {
      throw new UnsupportedHost("class path", name, "no such archive");
    }
    return new PostgresBinaries(
        cache,
        () -> {
          InputStream in = PostgresBinaries.class.getResourceAsStream("/" + name);
          if (in == null) {
            throw new IOException("resource is gone");
          }
          return in;
        });
  }

  /** The archive's name, for example {@code postgres-linux-x86_64.txz}. */
  static String resource(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String system = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : "";
    String cpu =
        switch (osArch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (system.isEmpty() || cpu.isEmpty()) {
      throw new UnsupportedHost("operating system", "Linux or macOS, x86_64 or arm64", osName);
    }
    return "postgres-" + system + "-" + cpu + ".txz";
  }

  /** The directory with {@code bin}, {@code lib} and {@code share}, unpacked and checked. */
  Path directory() {
    try {
      createCache();
      Path home = cache.resolve("postgres-" + archiveHash().substring(0, 32));
      if (Files.isDirectory(home) && UnpackedFiles.matches(home)) {
        return home;
      }
      return install(home);
    } catch (IOException e) {
      throw new PostgresFailed("unpacking", e);
    }
  }

  /** Private, but for the one below {@code /var}, whose programs another user has to run. */
  private void createCache() throws IOException {
    boolean missing = !Files.isDirectory(cache);
    PrivateFiles.createDirectories(cache);
    if (missing && cache.startsWith("/var")) {
      Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private Path install(Path home) throws IOException {
    if (Files.exists(home)) {
      PrivateFiles.deleteTree(home);
    }
    Path fresh = Files.createTempDirectory(cache, "unpacking-");
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (InputStream in = new BufferedInputStream(archive.open())) {
      UnpackedFiles.unpack(in, fresh);
    } catch (IOException e) {
      PrivateFiles.deleteTree(fresh);
      throw e;
    }
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // That a directory is there and not empty comes as a plain one from an atomic move on Linux.
      return keepOther(fresh, home, e);
    }
    return home;
  }

  /** Another process was quicker. */
  private static Path keepOther(Path fresh, Path home, IOException cause) throws IOException {
    PrivateFiles.deleteTree(fresh);
    if (!UnpackedFiles.matches(home)) {
      throw cause;
    }
    return home;
  }

  private String archiveHash() throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(archive.open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
