package io.coneix.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts and signals processes of the operating system. Stateless; thread-safe.
 *
 * <p>Children get an environment of four fixed variables: nothing of ours, such as a password in
 * {@code PGPASSWORD}, reaches them.
 */
final class Processes {
  private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  private static final int SIGNAL_TIMEOUT_S = 5;

  private Processes() {}

  /** Nothing to read, and nowhere to write to. */
  static final Path NOTHING = Path.of("/dev/null");

  /**
   * Starts {@code command} in {@code directory}; its standard input is the file {@code in}, both
   * outputs are appended to {@code log}.
   */
  static Process start(List<String> command, Path directory, Path in, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", PATH);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("LANG", "C");
    builder.environment().put("TZ", "UTC");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(in.toFile()));
    return builder.start();
  }

  /** Runs {@code command} to its end; the exit code, or -1 where it cannot start or is too slow. */
  static int run(List<String> command, Path directory, Path in, Path log, int timeoutS) {
    try {
      Process process = start(command, directory, in, log);
      if (process.waitFor(timeoutS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /**
   * Sends a signal, for example INT: the JDK itself can send TERM and KILL only, which for
   * PostgreSQL mean "when all clients have left" and "recover at the next start".
   */
  static boolean signal(long pid, String name) {
    List<String> kill = List.of("/bin/sh", "-c", "kill -" + name + " " + pid);
    return run(kill, Path.of("/"), NOTHING, NOTHING, SIGNAL_TIMEOUT_S) == 0;
  }

  static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** The executable's file name, empty where the system does not tell. */
  static Optional<String> executable(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().command())
        .map(command -> Path.of(command).getFileName().toString());
  }

  /** The working directory: a server's is its data directory. Empty where there is no /proc. */
  static Optional<Path> workingDirectory(long pid) {
    try {
      return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The command in a session of its own where that is possible: Ctrl-C is for us, not for it. */
  static List<String> detached(List<String> command) {
    List<String> all = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      all.add("/usr/bin/setsid");
    }
    all.addAll(command);
    return all;
  }
}
