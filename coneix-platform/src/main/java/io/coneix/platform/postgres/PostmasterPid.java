package io.coneix.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into {@code postmaster.pid} of its data directory (PostgreSQL's
 * {@code pidfile.h}): process, directory, start time, port, socket directory, address, shared
 * memory, status.
 *
 * @param pid the server's process id
 * @param dataDirectory as the server was told
 * @param port its TCP port, 0 where the line is not written yet
 * @param ready true once it accepts connections
 */
record PostmasterPid(long pid, String dataDirectory, int port, boolean ready) {
  private static final int LINE_PORT = 3;
  private static final int LINE_STATUS = 7;

  static Path file(Path dataDirectory) {
    return dataDirectory.resolve("postmaster.pid");
  }

  /** Reads the file; empty where there is none, or where its first lines are no numbers. */
  static Optional<PostmasterPid> read(Path dataDirectory) {
    try {
      return parse(Files.readAllLines(file(dataDirectory), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new PostgresFailed("reading postmaster.pid", e);
    }
  }

  private static Optional<PostmasterPid> parse(List<String> lines) {
    if (lines.size() < 2) {
      return Optional.empty();
    }
    try {
      long pid = Long.parseLong(lines.get(0).strip());
      int port = lines.size() > LINE_PORT ? Integer.parseInt(lines.get(LINE_PORT).strip()) : 0;
      boolean ready = lines.size() > LINE_STATUS && lines.get(LINE_STATUS).strip().equals("ready");
      return pid > 0
          ? Optional.of(new PostmasterPid(pid, lines.get(1), port, ready))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
