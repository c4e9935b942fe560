package io.coneix.platform.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Bubblewrap around the enclave process: no network, no home, no other processes, system files and
 * image read-only, an empty /tmp in memory. Immutable.
 *
 * <p>It keeps the process from carrying data out. It does not keep the machine's owner from looking
 * in: only hardware does.
 */
final class Sandbox {
  private static final int PROBE_S = 10;

  private final Optional<Path> bwrap;

  private Sandbox(Optional<Path> bwrap) {
    this.bwrap = bwrap;
  }

  /** Bubblewrap where it is on the path and works, which needs user namespaces; else nothing. */
  static Sandbox find(String searchPath) {
    return new Sandbox(
        Stream.of(searchPath.split(File.pathSeparator, -1))
            .filter(directory -> !directory.isEmpty())
            .map(directory -> Path.of(directory, "bwrap"))
            .filter(Files::isExecutable)
            .filter(Sandbox::works)
            .findFirst());
  }

  private static boolean works(Path bwrap) {
    List<String> probe =
        List.of(bwrap.toString(), "--unshare-all", "--ro-bind", "/", "/", "/bin/true");
    try {
      Process process =
          new ProcessBuilder(probe)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(PROBE_S, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean isThere() {
    return bwrap.isPresent();
  }

  /**
   * The command inside the sandbox, or as it is where there is none.
   *
   * @param command its program by absolute path
   * @param readable the files outside the system's directories that it may read
   * @param devices directories that it may write to, where they are there
   */
  List<String> around(List<String> command, List<Path> readable, List<Path> devices)
      throws IOException {
    if (bwrap.isEmpty()) {
      return command;
    }
    List<String> all = new ArrayList<>(List.of(bwrap.get().toString()));
    all.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session", "--clearenv"));
    all.addAll(List.of("--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev"));
    for (Path system : systemFiles(Path.of(command.get(0)))) {
      all.addAll(List.of("--ro-bind-try", system.toString(), system.toString()));
    }
    for (Path device : devices) {
      all.addAll(List.of("--bind-try", device.toString(), device.toString()));
    }
    all.addAll(List.of("--tmpfs", "/tmp"));
    for (Path path : readable) {
      String file = path.toAbsolutePath().toString();
      all.addAll(List.of("--ro-bind", file, file));
    }
    all.addAll(List.of("--chdir", "/"));
    all.addAll(command);
    return all;
  }

  /**
   * What a JVM reads: libraries, its own directory, and its settings, which Debian puts in /etc.
   */
  private static List<Path> systemFiles(Path program) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache")) {
      files.add(Path.of(name));
    }
    try (Stream<Path> etc = Files.list(Path.of("/etc"))) {
      etc.filter(path -> path.getFileName().toString().startsWith("java")).forEach(files::add);
    }
    Path real = program.toRealPath();
    Path home = real.getParent() == null ? null : real.getParent().getParent();
    if (home != null && !real.startsWith("/usr")) {
      files.add(home);
    }
    return files;
  }
}
