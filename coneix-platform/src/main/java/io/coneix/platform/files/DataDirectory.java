package io.coneix.platform.files;

import io.coneix.evidence.bytes.SecretBytes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The directory in which one process keeps its state, held exclusively until closed.
 *
 * <p>A marker file tells our directories from others': a directory that holds something else is
 * refused before anything is written to it. The lock goes with the process, also when it is killed.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String MARKER = "coneix.kind";
  private static final String LOCK = "lock";

  private final Path path;
  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Creates or opens the directory and locks it.
   *
   * @param kind what it is for, for example {@code platform}; a directory of another kind is
   *     refused
   * @throws UnusableDataDirectory where it is foreign, locked, no directory or not writable
   */
  public static DataDirectory open(Path path, String kind) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      requireOurs(absolute, kind);
      PrivateFiles.createDirectories(absolute);
      Path lock = absolute.resolve(LOCK);
      PrivateFiles.createFile(lock);
      FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new UnusableDataDirectory(absolute, "a directory that no other process uses", "one");
      }
      markAs(absolute, kind);
      return new DataDirectory(absolute, channel);
    } catch (IOException e) {
      throw new UnusableDataDirectory(absolute, "a writable directory", "no access to it");
    }
  }

  private static void requireOurs(Path path, String kind) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw new UnusableDataDirectory(path, "a directory", "something else");
    }
    Path marker = path.resolve(MARKER);
    if (isMarked(marker)) {
      String found = Files.readString(marker, StandardCharsets.UTF_8).strip();
      if (!found.equals(kind)) {
        throw new UnusableDataDirectory(path, "a data directory of kind " + kind, "another kind");
      }
      return;
    }
    try (Stream<Path> content = Files.list(path)) {
      if (!content.allMatch(DataDirectory::isOfABeginning)) {
        throw new UnusableDataDirectory(path, "an empty directory or one of ours", "other files");
      }
    }
  }

  /** An empty marker says nothing: an older program was stopped while it wrote it. */
  private static boolean isMarked(Path marker) throws IOException {
    return Files.exists(marker) && Files.size(marker) > 0;
  }

  /** What a start leaves that was killed before the marker was there. */
  private static boolean isOfABeginning(Path file) {
    return file.endsWith(LOCK) || file.endsWith(MARKER) || PrivateFiles.isUnfinished(file);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void markAs(Path path, String kind) throws IOException {
    Path marker = path.resolve(MARKER);
    if (!isMarked(marker)) {
      byte[] text = (kind + "\n").getBytes(StandardCharsets.UTF_8);
      PrivateFiles.write(marker, SecretBytes.wrap(text));
    }
  }

  /** The absolute path. */
  public Path path() {
    return path;
  }

  /** A file or directory in it. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** Lets another process use the directory. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UnusableDataDirectory(path, "a lock that can be released", "an error");
    }
  }
}
