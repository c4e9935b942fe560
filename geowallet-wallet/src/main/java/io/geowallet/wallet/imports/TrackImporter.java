package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;
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
   * @throws UnusableInput by one of its types in this package, if the file cannot be used
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
   * @throws UnusableInput by one of its types in this package, if the content cannot be used
   */
  public ImportedTrack read(String name, InputStream in) {
    Place file = Place.file(name);
    DiskStream disk = new DiskStream(in, file);
    try {
      BufferedInputStream raw = new BufferedInputStream(disk);
      Content content = content(raw);
      if (content.kind() != Content.Kind.GZIP) {
        return unpacked(raw, content, file, false);
      }
      Gunzip gunzip = new Gunzip(raw, disk, file, limits.maxUnpackedBytes());
      BufferedInputStream text = new BufferedInputStream(gunzip);
      return unpacked(text, content(text), file, true);
    } catch (IOException e) {
      throw new UnreadableFile(file, "an error of the stream");
    }
  }

  private ImportedTrack unpacked(
      BufferedInputStream in, Content content, Place file, boolean packed) throws IOException {
    FixCollector out = new FixCollector(file, limits.maxFixes());
    switch (content.kind()) {
      case XML -> GpxReader.read(in, file, out);
      case TEXT -> CsvReader.read(in, file, out);
      case GZIP -> throw new NotATrack(file, "gzip within gzip");
      case OTHER -> throw new NotATrack(file, content.name());
    }
    TrackFormat format = content.kind() == Content.Kind.XML ? TrackFormat.GPX : TrackFormat.CSV;
    return out.finish(format, packed, strict);
  }

  private static Content content(BufferedInputStream in) throws IOException {
    in.mark(Content.HEAD_BYTES);
    byte[] head = in.readNBytes(Content.HEAD_BYTES);
    in.reset();
    return Content.of(head);
  }
}
