package io.coneix.cli.data;

import io.coneix.evidence.error.Impossible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * An open data directory: this process is the only one that has it, until {@link #close}.
 *
 * <p>Guarantees: the directory belongs to the user of this process and is 0700; it bears the mark
 * {@value #MARK} with its role; opening an existing one changes none of its files. Not guaranteed:
 * anything about what lies in it, or about a user who is root. The lock is released when the
 * process ends, however it ends. Thread-safe.
 */
public final class DataDirectory implements AutoCloseable {
  /** Name of the file that marks the directory and carries the lock. */
  public static final String MARK = "coneix-data";

  private final Path path;
  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens the directory of {@code role} at {@code path}, making it where there is none.
   *
   * @throws ForeignDataDirectory where it belongs to another user, holds something else, or serves
   *     another role
   * @throws UnwritableDataDirectory where it cannot be made or written
   * @throws DataDirectoryInUse where another process, or this one, has it open
   */
  public static DataDirectory open(Path path, String role) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      prepare(absolute, role);
      return new DataDirectory(absolute, lock(absolute, role));
    } catch (IOException e) {
      throw new UnwritableDataDirectory(absolute, e);
    }
  }

  private static void prepare(Path path, String role) throws IOException {
    if (Files.exists(path)) {
      if (!Files.isDirectory(path)) {
        throw new ForeignDataDirectory(path, "a directory", "a file");
      }
      checkOurs(path);
      if (!Files.isWritable(path)) {
        throw new UnwritableDataDirectory(path, "a directory that this user may not write");
      }
    } else {
      PrivateFiles.createDirectories(path);
    }
    PrivateFiles.restrict(path);
    Path mark = path.resolve(MARK);
    if (!Files.exists(mark)) {
      PrivateFiles.write(mark, Mark.of(role));
    }
  }

  private static void checkOurs(Path path) throws IOException {
    if (!PrivateFiles.isOwn(path)) {
      throw new ForeignDataDirectory(path, "a directory of this user", "one of another user");
    }
    if (!Files.exists(path.resolve(MARK)) && !isEmpty(path)) {
      throw new ForeignDataDirectory(path, "a data directory or an empty one", "other files");
    }
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  private static FileChannel lock(Path path, String role) throws IOException {
    Path mark = path.resolve(MARK);
    Mark.check(mark, role);
    FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new DataDirectoryInUse(path, "this process");
    }
    channel.close();
    throw new DataDirectoryInUse(path, "another process");
  }

  /** The absolute path of the directory. */
  public Path path() {
    return path;
  }

  /** The path of a file in it. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** Replaces a file in it at once and durably: after a crash it holds the old or the new bytes. */
  public void write(String name, byte[] content) {
    try {
      PrivateFiles.write(file(name), content);
    } catch (IOException e) {
      throw new UnwritableDataDirectory(path, e);
    }
  }

  /**
   * Keeps a copy of a file in a folder of it, in place of an earlier one; whole or not at all.
   *
   * @throws UnwritableDataDirectory where it cannot be copied
   */
  public void keep(Path source, String folder, String name) {
    Path into = file(folder);
    try {
      PrivateFiles.createDirectories(into);
      Path part = into.resolve(name + ".part");
      Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, into.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UnwritableDataDirectory(path, e);
    }
  }

  /**
   * Moves those of the files that are there, in that order, into a new folder of it.
   *
   * @param folder how the folder's name begins; a number from 1 follows
   * @return the folder
   * @throws UnwritableDataDirectory where they cannot be moved
   */
  public Path setAside(List<String> names, String folder) {
    int number = 1;
    while (Files.exists(file(folder + number))) {
      number++;
    }
    Path into = file(folder + number);
    try {
      PrivateFiles.createDirectories(into);
      for (String name : names) {
        if (Files.exists(file(name))) {
          Files.move(file(name), into.resolve(name));
        }
      }
      return into;
    } catch (IOException e) {
      throw new UnwritableDataDirectory(path, e);
    }
  }

  /**
   * Writes a stream to a file in a folder of it, in place of an earlier one; after a crash a part
   * may lie there. Does not close the stream.
   *
   * @return the file, which the caller deletes
   * @throws UnwritableDataDirectory where it cannot be written, or the stream cannot be read
   */
  public Path receive(InputStream in, String folder, String name) {
    Path file = file(folder).resolve(name);
    try {
      PrivateFiles.createDirectories(file(folder));
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UnwritableDataDirectory(path, e);
    }
  }

  /** The files of a folder of it, by name; none where it is not there. */
  public List<Path> files(String folder) {
    if (!Files.isDirectory(file(folder))) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(file(folder))) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UnwritableDataDirectory(path, e);
    }
  }

  /** Lets other processes have the directory. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Impossible("a lock cannot be released", e);
    }
  }
}
