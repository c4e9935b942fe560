package io.coneix.platform.collateral;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The greatest {@code tcbEvaluationDataNumber} seen of each platform, in files: collateral that an
 * operator brings may not go back, not even over a restart. Used by one source at a time.
 */
final class SeenNumbers {
  private static final int MAX_DIGITS = 12;

  private final Path directory;

  /** Numbers in a directory, which is made where it is missing. */
  SeenNumbers(Path directory) {
    this.directory = directory;
  }

  /**
   * Takes a number that is not smaller than the greatest so far.
   *
   * @throws StaleCollateral where it is
   * @throws CollateralCacheFailed where the directory cannot be used
   */
  void require(CollateralId id, int number) {
    int least = greatest(id);
    if (number < least) {
      throw new StaleCollateral("tcbEvaluationDataNumber", "at least " + least, "" + number);
    }
    atLeast(id, number);
  }

  /** Remembers a number that counted before. */
  void atLeast(CollateralId id, int number) {
    if (number > greatest(id)) {
      write(id, number);
    }
  }

  private int greatest(CollateralId id) {
    Path file = file(id);
    if (!Files.exists(file)) {
      return 0;
    }
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      return text.length() > MAX_DIGITS ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      // Somebody else's file: what comes next is taken, as on the first day.
      return 0;
    } catch (IOException e) {
      throw new CollateralCacheFailed("a file that can be read", e);
    }
  }

  private void write(CollateralId id, int number) {
    try {
      PrivateFiles.createDirectories(directory);
      byte[] text = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
      PrivateFiles.write(file(id), SecretBytes.of(text));
    } catch (IOException e) {
      throw new CollateralCacheFailed("a directory that can be written", e);
    }
  }

  private Path file(CollateralId id) {
    return directory.resolve(id + ".number");
  }
}
