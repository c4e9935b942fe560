package io.coneix.cli.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A tree with the launcher in it, and a world of fake programs around it. Not thread-safe. */
final class Checkout {
  /** What a run of the launcher left behind. */
  record Result(int code, String out, String err) {}

  // Answers like a JVM: dumps a class list or an archive where told, else prints its arguments.
  private static final String JAVA =
      """
      #!/bin/sh
      me=NAME
      for a in "$@"; do
        case $a in
          -XX:DumpLoadedClassList=*) echo java/lang/Object >"${a#*=}"; echo list >>LOG; exit 0 ;;
        esac
      done
      for a in "$@"; do
        case $a in
          -Xshare:dump) dump=yes ;;
          -XX:SharedArchiveFile=*) file=${a#*=} ;;
        esac
      done
      if [ "${dump:-}" ]; then
        echo dump >>LOG
        CDS
        echo archive >"$file"
        exit 0
      fi
      printf '%s\\n' "java $me" "$@"
      [ -z "${LANG:-}" ] || printf 'language %s\\n' "$LANG"
      printf 'locale %s\\n' "${LC_ALL:-none}"
      exit ${FAKE_EXIT:-0}
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "build with $JAVA_HOME: $*" >>LOG
      echo "[INFO] Scanning for projects"
      BODY
      mkdir -p coneix-cli/target
      echo jar >coneix-cli/target/coneix.jar
      echo image >coneix-cli/target/coneix-enclave-image.jar
      """;

  // All that the launcher and the fakes may call. The system's own Java and Maven must not be
  // found.
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cp",
          "find",
          "flock",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "seq",
          "sleep",
          "tail");

  private final Path world;
  private final Path root;
  private final Map<String, String> variables = new HashMap<>();

  Checkout(Path world) {
    this(world, world.resolve("check out"));
  }

  private Checkout(Path world, Path root) {
    this.world = world;
    this.root = root;
    write(root.resolve("pom.xml"), "<project/>");
    write(root.resolve("coneix-cli/pom.xml"), "<project/>");
    write(root.resolve("coneix-cli/src/main/java/A.java"), "class A {}");
    write(world.resolve("jvms/none"), "");
    write(world.resolve("log"), "");
    try {
      Path script = Path.of(System.getProperty("coneix.home")).resolve("coneix");
      Files.copy(script, root.resolve("coneix"), StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    age();
    maven("");
    for (String tool : TOOLS) {
      program(world.resolve("tools").resolve(tool), "#!/bin/sh\nexec " + real(tool) + " \"$@\"\n");
    }
    variables.put("PATH", world.resolve("bin") + ":" + world.resolve("tools"));
    variables.put("CONEIX_JVM_DIR", world.resolve("jvms").toString());
  }

  private static Path real(String tool) {
    Path usual = Path.of("/usr/bin", tool);
    return Files.exists(usual) ? usual : Path.of("/bin", tool);
  }

  Path root() {
    return root;
  }

  Path file(String name) {
    return root.resolve(name);
  }

  /** Puts a directory before the others of PATH. */
  Checkout withPath(Path first) {
    return with("PATH", first + ":" + variables.get("PATH"));
  }

  /** Sets a variable of the launcher's environment, which has PATH and CONEIX_JVM_DIR only. */
  Checkout with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** A JDK below the directory of JDKs; without a compiler it is a mere runtime. */
  Path jdk(String name, String version, boolean compiler) {
    return jdk(world.resolve("jvms").resolve(name), version, compiler, "");
  }

  /** One that cannot make a class-data archive. */
  Path jdkWithoutArchives(String name, String version) {
    return jdk(world.resolve("jvms").resolve(name), version, true, "exit 1");
  }

  /** A JDK somewhere else. */
  Path jdkElsewhere(String name, String version) {
    return jdk(world.resolve(name), version, true, "");
  }

  private Path jdk(Path home, String version, boolean compiler, String cds) {
    String name = String.valueOf(home.getFileName());
    String script = JAVA.replace("NAME", name).replace("CDS", cds);
    program(home.resolve("bin/java"), script);
    if (compiler) {
      program(home.resolve("bin/javac"), "#!/bin/sh\n");
    }
    write(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    touch(home.resolve("release"), -2000);
    return home;
  }

  /** Replaces Maven by one that does this before it delivers. */
  void maven(String body) {
    program(world.resolve("bin/mvn"), MAVEN.replace("BODY", body));
  }

  /** Takes Maven away. */
  void noMaven() {
    try {
      Files.delete(world.resolve("bin/mvn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void program(Path file, String text) {
    write(file, text.replace("LOG", "'" + world.resolve("log") + "'"));
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Maven and the JDKs were made to do, one line for each deed. */
  List<String> deeds() {
    try {
      return Files.readAllLines(world.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes a source file, a little later than all that was built before. */
  void edit(String name) {
    write(root.resolve(name), "changed");
    touch(root.resolve(name), 5);
    touch(root.resolve(name).getParent(), -2000);
  }

  // As after a clone some time ago.
  private void age() {
    try (var tree = Files.walk(root)) {
      tree.forEach(p -> touch(p, -2000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void touch(Path path, long seconds) {
    try {
      Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(seconds)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the launcher by its absolute path. */
  Result run(String... arguments) {
    return runAs(root.resolve("coneix").toString(), root, arguments);
  }

  /** Runs it under that name, in that directory. */
  Result runAs(String name, Path directory, String... arguments) {
    try {
      Process process = start(name, directory, arguments);
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the launcher hangs");
      }
      return new Result(
          process.exitValue(),
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
          new String(
              process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Process start(String name, Path directory, String... arguments) throws IOException {
    List<String> command = new java.util.ArrayList<>(List.of(name));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.start();
  }
}
