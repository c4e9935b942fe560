package io.coneix.platform.host;

import io.coneix.client.wire.Rejection;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The image of {@link FakeEnclave}: one jar with all that it loads, since a sandbox shows its
 * process the image and no other file of ours.
 */
final class FakeImage {
  private static final List<Class<?>> PARTS =
      List.of(FakeEnclave.class, Frames.class, Rejection.class, Bytes.class);

  private FakeImage() {}

  /** Writes the jar. */
  static Path write(Path jar) throws IOException, URISyntaxException {
    Set<String> names = new LinkedHashSet<>();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> part : PARTS) {
        Path place = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
          copy(place, names, out);
        } else {
          try (FileSystem zip = FileSystems.newFileSystem(place)) {
            copy(zip.getPath("/"), names, out);
          }
        }
      }
    }
    return jar;
  }

  private static void copy(Path root, Set<String> names, JarOutputStream out) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String name = root.relativize(file).toString();
        if (name.endsWith(".class") && names.add(name)) {
          out.putNextEntry(new ZipEntry(name));
          Files.copy(file, out);
        }
      }
    }
  }

  /** The command that runs it. */
  static List<String> command(Path jar) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        jar.toString(),
        FakeEnclave.class.getName());
  }
}
