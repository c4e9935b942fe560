package io.coneix.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where this program lives: set by the launcher through the system properties {@code coneix.home}
 * and {@code coneix.enclave.image}.
 *
 * @param root the checkout, which holds the launcher's script
 * @param enclaveImage the jar that an enclave process runs and is measured by
 */
public record Home(Path root, Path enclaveImage) {
  private static final String ROOT = "coneix.home";
  private static final String IMAGE = "coneix.enclave.image";

  /** The home of this process. */
  public static Home ofProcess() {
    return new Home(path(ROOT), path(IMAGE));
  }

  /** The launcher's script. */
  public Path launcher() {
    return root.resolve("coneix");
  }

  private static Path path(String property) {
    String value = System.getProperty(property, "");
    Path path = Path.of(value).toAbsolutePath().normalize();
    if (value.isEmpty() || !Files.exists(path)) {
      throw new NoHome(property, value.isEmpty() ? "nothing" : value);
    }
    return path;
  }
}
