package io.geowallet.wallet.testing;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The hash of every file below a directory. */
public final class DirectoryHash {
  private DirectoryHash() {}

  public static SortedMap<String, Bytes> of(Path directory) throws IOException {
    SortedMap<String, Bytes> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(
            directory.relativize(file).toString(), Sha256.of(Bytes.wrap(Files.readAllBytes(file))));
      }
    }
    return hashes;
  }
}
