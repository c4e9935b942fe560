package io.coneix.cli.data;

import io.coneix.cli.Environment;
import java.nio.file.Path;

/** {@code $XDG_DATA_HOME/coneix/ROLE}, or below {@code ~/.local/share} where that is not set. */
public final class DefaultLocation {
  private DefaultLocation() {}

  /** The absolute default directory of {@code role}; it need not exist. */
  public static Path of(Environment environment, String role) {
    // A relative XDG path is to be ignored (XDG Base Directory Specification 0.8).
    Path base =
        environment
            .variable("XDG_DATA_HOME")
            .map(Path::of)
            .filter(Path::isAbsolute)
            .orElseGet(() -> home(environment).resolve(".local").resolve("share"));
    return base.resolve("coneix").resolve(role);
  }

  private static Path home(Environment environment) {
    return Path.of(environment.variable("HOME").orElseGet(() -> System.getProperty("user.home")));
  }
}
