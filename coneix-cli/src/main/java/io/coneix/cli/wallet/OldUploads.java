package io.coneix.cli.wallet;

import io.coneix.cli.data.PrivateFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Files that earlier versions left in the directory for temporary files when they were killed while
 * they took a file in: all its positions, in the clear. Stateless.
 */
final class OldUploads {
  private static final String PATTERN = "geowallet-*.import";

  /** So long no import takes; a younger one may be another process's, at work. */
  private static final Duration UNUSED = Duration.ofDays(1);

  private OldUploads() {}

  /**
   * Deletes those of this user that nobody uses any more; what cannot be deleted stays.
   *
   * @return how many were deleted
   */
  static int sweep(Path directory, Instant now) {
    int swept = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PATTERN)) {
      for (Path file : files) {
        swept += sweepFile(file, now.minus(UNUSED)) ? 1 : 0;
      }
      return swept;
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // No wallet stays shut because a directory cannot be listed.
      return swept;
    }
  }

  private static boolean sweepFile(Path file, Instant before) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && PrivateFiles.isOwn(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(before)
          && Files.deleteIfExists(file);
    } catch (IOException e) {
      return false;
    }
  }
}
