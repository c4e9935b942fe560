package io.coneix.cli.page;

import io.coneix.cli.Environment;
import io.coneix.cli.role.UserFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Opens a page in the user's browser.
 *
 * <p>The link holds a secret, and command lines can be read by every user of the machine: the
 * browser is given the name of a private file that leads there instead (THREATS, T37).
 */
public final class LaunchPage {
  private LaunchPage() {}

  /**
   * Opens {@code link} where there is a desktop; does nothing else otherwise.
   *
   * @param file is written, 0600; it may be deleted later
   * @return true where a browser was asked
   */
  public static boolean open(URI link, Path file, Environment environment) {
    String opener = opener(environment);
    if (opener.isEmpty()) {
      return false;
    }
    UserFile.writeText(file, html(link));
    try {
      new ProcessBuilder(List.of(opener, file.toAbsolutePath().toString()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      // No such program: the link stands in the terminal.
      return false;
    }
  }

  private static String opener(Environment environment) {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
      return "open";
    }
    boolean desktop =
        environment.variable("DISPLAY").isPresent()
            || environment.variable("WAYLAND_DISPLAY").isPresent();
    return desktop ? "xdg-open" : "";
  }

  private static String html(URI link) {
    return "<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url="
        + link
        + "\"><title>Coneix</title>\n";
  }
}
