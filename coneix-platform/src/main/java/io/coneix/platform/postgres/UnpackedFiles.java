package io.coneix.platform.postgres;

import io.coneix.evidence.bytes.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks a tar.xz below one directory, and later tells whether its files are still the same.
 *
 * <p>The list {@code files.sha256} has one line for each regular file, in the format of {@code
 * sha256sum}. Links must stay inside. Stateless.
 */
final class UnpackedFiles {
  private static final String LIST = "files.sha256";
  private static final long MAX_TOTAL_BYTES = 500_000_000;
  private static final int HEX_HASH = 2 * Sha256.SIZE;

  private UnpackedFiles() {}

  static void unpack(InputStream archive, Path into) throws IOException {
    TreeMap<String, String> hashes = new TreeMap<>();
    long total = 0;
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        total += e.getSize();
        if (total > MAX_TOTAL_BYTES) {
          throw new IOException("archive of more than " + MAX_TOTAL_BYTES + " bytes");
        }
        unpackOne(tar, e, into, hashes);
      }
    }
    StringBuilder list = new StringBuilder();
    hashes.forEach((name, hash) -> list.append(hash).append("  ").append(name).append('\n'));
    Files.writeString(into.resolve(LIST), list, StandardCharsets.UTF_8);
  }

  private static void unpackOne(
      TarArchiveInputStream tar, TarArchiveEntry entry, Path into, TreeMap<String, String> hashes)
      throws IOException {
    Path file = inside(into, into.resolve(entry.getName()));
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(inside(into, file.resolve("..")));
    if (entry.isSymbolicLink()) {
      inside(into, file.resolve("..").resolve(entry.getLinkName()));
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(tar, file);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
      hashes.put(entry.getName(), hash(file));
    } else {
      throw new IOException("archive holds a special file");
    }
  }

  /** True where every listed file has its hash. */
  static boolean matches(Path home) {
    try {
      List<String> lines = Files.readAllLines(home.resolve(LIST), StandardCharsets.UTF_8);
      for (String line : lines) {
        Path file = inside(home, home.resolve(line.substring(HEX_HASH + 2)));
        if (!Files.isRegularFile(file) || !hash(file).equals(line.substring(0, HEX_HASH))) {
          return false;
        }
      }
      return !lines.isEmpty();
    } catch (IOException | StringIndexOutOfBoundsException e) {
      return false;
    }
  }

  private static Path inside(Path home, Path file) throws IOException {
    Path plain = file.normalize();
    if (!plain.startsWith(home.normalize())) {
      throw new IOException("archive names a file outside");
    }
    return plain;
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
