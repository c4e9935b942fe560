package io.coneix.holder.store;

import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * Files 0600 and directories 0700, from the moment they exist (THREATS, T37). Where the file system
 * knows no such permissions (not a Unix), they are what the system makes them.
 */
public final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /** Makes a directory and the missing ones above it. */
  public static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, attributes("rwx------"));
  }

  /** Makes an empty file; one that is there stays as it is. */
  static void createFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, attributes("rw-------"));
    }
  }

  /** Replaces a file at once and durably: after a crash it holds the old or the new bytes. */
  public static void write(Path file, Bytes content) throws IOException {
    Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a root is no file");
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    try (FileChannel out = FileChannel.open(part, options, attributes("rw-------"))) {
      ByteBuffer bytes = ByteBuffer.wrap(content.unsafeArray());
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (POSIX) {
      // Without it the rename itself may be lost in a power cut.
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
