package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.pack.DiskStream;
import io.geowallet.wallet.imports.pack.Measure;
import io.geowallet.wallet.imports.pack.UnreadableFile;
import io.geowallet.wallet.imports.point.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads the fixes of a file. It changes nothing, keeps nothing, and looks nothing up; memory grows
 * with the number of fixes, not with the size of the text. Immutable; safe for use by several
 * threads.
 */
public final class TrackImporter {
  private final ImportLimits limits;
  private final boolean strict;

  /**
   * @param limits how much one import takes
   * @param strict whether a single line that cannot be used makes the whole file unusable
   */
  public TrackImporter(ImportLimits limits, boolean strict) {
    this.limits = limits;
    this.strict = strict;
  }

  /**
   * Reads a file from the disk.
   *
   * @throws UnusableInput by one of its types in this package or below, if the file cannot be used
   */
  public ImportedTrack read(Path path) {
    Place file = Place.file(path.toString());
    if (Files.isDirectory(path)) {
      throw new UnreadableFile(file, "a directory");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return read(file.file(), in);
    } catch (NoSuchFileException e) {
      throw new UnreadableFile(file, "no such file");
    } catch (AccessDeniedException e) {
      throw new UnreadableFile(file, "no permission to read it");
    } catch (IOException e) {
      throw new UnreadableFile(file, "an error of the disk");
    }
  }

  /**
   * Reads a stream to its end, without closing it.
   *
   * @param name what messages call it
   * @throws UnusableInput by one of its types in this package or below, if the content cannot be
   *     used
   */
  public ImportedTrack read(String name, InputStream in) {
    Place file = Place.file(name);
    DiskStream disk = new DiskStream(in, file);
    FixCollector out = new FixCollector(file, limits.maxFixes());
    try {
      Measure measure = new Measure(disk, file, limits.maxUnpackedBytes());
      Unpacked found = new Layers(measure, out).read(new BufferedInputStream(disk), file);
      return out.finish(found.format(), found.packed(), strict);
    } catch (IOException e) {
      throw new UnreadableFile(file, "an error of the stream");
    }
  }
}
