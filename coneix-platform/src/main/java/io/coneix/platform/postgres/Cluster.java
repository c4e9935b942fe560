package io.coneix.platform.postgres;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The server's data directory ("cluster" in PostgreSQL's words) and the commands that work on it.
 *
 * <p>It is initialised under another name and renamed, so that an interrupted initialisation is
 * never taken for a database.
 */
final class Cluster {
  static final String LOG = "postgres.log";
  private static final String DIRECTORY = "postgres";
  private static final String FRESH = "postgres.new";
  private static final String USER = "coneix";
  private static final int INIT_TIMEOUT_S = 120;
  private static final int PROBE_TIMEOUT_S = 20;

  private final Path home;
  private final Function<Owner, Path> programs;
  private final SecretBytes password;
  private final List<Owner> candidates;
  private Owner owner;

  /**
   * Describes the cluster below {@code home}.
   *
   * @param programs where an owner finds PostgreSQL's programs
   * @param candidates as whom the server may run, the best first
   */
  Cluster(Path home, Function<Owner, Path> programs, SecretBytes password, List<Owner> candidates) {
    this.home = home;
    this.programs = programs;
    this.password = password;
    this.candidates = List.copyOf(candidates);
    this.owner = candidates.get(0);
  }

  Path dataDirectory() {
    return home.resolve(DIRECTORY);
  }

  Path log() {
    return home.resolve(LOG);
  }

  DatabaseAccess access(int port) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    return new DatabaseAccess(url, USER, Optional.of(password));
  }

  /** Makes the database where it is missing, and settles as whom its server runs. */
  void initialise() throws IOException {
    Path fresh = home.resolve(FRESH);
    if (Files.exists(fresh)) {
      PrivateFiles.deleteTree(fresh);
    }
    if (Files.exists(dataDirectory())) {
      owner = usableOwner(dataDirectory());
      return;
    }
    PrivateFiles.createDirectories(fresh);
    owner = usableOwner(fresh);
    initdb(fresh);
    Files.move(fresh, dataDirectory(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The password goes by standard input: an unprivileged owner could not open our file. */
  private void initdb(Path fresh) throws IOException {
    Path secret = home.resolve("postgres.initial");
    PrivateFiles.write(secret, password);
    try {
      giveTo(owner, secret);
      int code = Processes.run(initdbCommand(fresh), fresh, secret, log(), INIT_TIMEOUT_S);
      if (code != 0) {
        throw new PostgresFailed("initialising the database", "exit code 0", "exit code " + code);
      }
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  private List<String> initdbCommand(Path fresh) {
    return asOwner(
        "initdb",
        "--pgdata=" + asSeen(fresh),
        "--username=" + USER,
        "--auth=scram-sha-256",
        "--pwfile=/dev/stdin",
        "--encoding=UTF8",
        "--no-locale",
        "--set=fsync=on",
        "--set=synchronous_commit=on",
        "--set=full_page_writes=on");
  }

  private Path asSeen(Path directory) {
    return owner.inside() ? Owner.INSIDE : directory;
  }

  /**
   * Starts the server's process. The three durable settings are not among its arguments: they come
   * from its file, so that a change there is noticed and refused (see {@link SafetyCheck}).
   */
  Process start(int port) throws IOException {
    List<String> command = asOwner("postgres", "-D", asSeen(dataDirectory()).toString());
    for (String setting : ServerSettings.all(port)) {
      command.add("-c");
      command.add(setting);
    }
    return Processes.start(Processes.detached(command), dataDirectory(), Processes.NOTHING, log());
  }

  private List<String> asOwner(String program, String... arguments) {
    List<String> command = new ArrayList<>(owner.prefix());
    command.add(programs.apply(owner).resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private Owner usableOwner(Path directory) throws IOException {
    for (Owner candidate : candidates) {
      if (isUsable(candidate, directory)) {
        return candidate;
      }
    }
    throw new UnsupportedHost(
        "user", "a user who is not root, or user namespaces, or an unprivileged user", "root");
  }

  /** Tries out that the owner is not root, may write the directory and may run the programs. */
  private boolean isUsable(Owner candidate, Path directory) throws IOException {
    giveTo(candidate, directory);
    List<String> probe = new ArrayList<>(candidate.prefix());
    probe.add("/bin/sh");
    probe.add("-c");
    probe.add("test $(id -u) != 0 && : > probe && rm probe && exec \"$0\" --version");
    probe.add(programs.apply(candidate).resolve("bin").resolve("postgres").toString());
    return Processes.run(probe, directory, Processes.NOTHING, Processes.NOTHING, PROBE_TIMEOUT_S)
        == 0;
  }

  private static void giveTo(Owner owner, Path path) throws IOException {
    if (owner.uid() >= 0 && (int) Files.getAttribute(path, "unix:uid") != owner.uid()) {
      PrivateFiles.chown(path, owner.uid(), owner.gid());
    }
  }
}
