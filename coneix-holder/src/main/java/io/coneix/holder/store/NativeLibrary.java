package io.coneix.holder.store;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Puts SQLite's native library below the data directory and lets the driver load it from there.
 *
 * <p>By itself the driver unpacks it into the common temporary directory at every start, where a
 * killed process leaves it behind. One copy stays here; it is compared with the jar's at each
 * start, so that nobody can slip another one in before it is loaded.
 */
final class NativeLibrary {
  private static final String DIRECTORY = "native";
  private static final String PATH_PROPERTY = "org.sqlite.lib.path";
  private static final String NAME_PROPERTY = "org.sqlite.lib.name";

  private NativeLibrary() {}

  /** Makes the library loadable; the first directory of a JVM serves all later ones. */
  static synchronized void prepare(Path dataDirectory) throws IOException {
    if (System.getProperty(PATH_PROPERTY) != null) {
      return;
    }
    Path directory = dataDirectory.resolve(DIRECTORY);
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = "/" + LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        // No library for this system in the jar: the driver looks for one that is installed.
        return;
      }
      PrivateFiles.createDirectories(directory);
      Bytes wanted = Bytes.wrap(in.readAllBytes());
      Path file = directory.resolve(name);
      if (!Files.exists(file) || !Sha256.of(wanted).equals(hash(file))) {
        PrivateFiles.write(file, wanted);
      }
    }
    System.setProperty(NAME_PROPERTY, name);
    System.setProperty(PATH_PROPERTY, directory.toAbsolutePath().toString());
  }

  private static Bytes hash(Path file) throws IOException {
    return Sha256.of(Bytes.wrap(Files.readAllBytes(file)));
  }
}
