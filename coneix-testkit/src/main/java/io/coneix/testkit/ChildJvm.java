package io.coneix.testkit;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How tests start a JVM of their own: this one's program, class path, compilers and collector, so
 * that the build alone says which are the cheapest. Stateless.
 */
public final class ChildJvm {
  private ChildJvm() {}

  /** The program and its flags; class path, main class and arguments may follow. */
  public static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (flag.startsWith("-XX:")) {
        command.add(flag);
      }
    }
    return command;
  }

  /** The same with this class path, and all that follows. */
  public static List<String> command(Class<?> main, String... arguments) {
    List<String> command = command();
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
