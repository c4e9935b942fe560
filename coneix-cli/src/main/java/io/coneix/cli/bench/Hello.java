package io.coneix.cli.bench;

import java.nio.file.Path;
import java.util.List;

/** The least that a JVM can do: print one word. */
final class Hello {
  private Hello() {}

  /** Prints the word. */
  public static void main(String[] args) {
    System.out.println("hello");
  }

  /** The command that starts it on the JVM of this process, with the launcher's fast flags. */
  static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Hello.class.getName());
  }
}
