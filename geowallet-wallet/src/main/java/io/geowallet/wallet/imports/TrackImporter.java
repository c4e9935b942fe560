package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.pack.DiskStream;
import io.geowallet.wallet.imports.pack.Measure;
import io.geowallet.wallet.imports.pack.UnreadableFile;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.spool.SortedFixes;
import io.geowallet.wallet.imports.spool.Spool;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Reads the fixes of a file. It changes nothing and looks nothing up. {@link #read} holds all fixes
 * in memory; with {@link #spool} memory does not grow with the file. Immutable; safe for use by
 * several threads.
 */
public final class TrackImporter {
  private static final int BUFFER = 1 << 16;

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
    return opened(path, in -> read(path.toString(), in));
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
    FixList list = new FixList(file, limits.maxFixes());
    FixCollector out = new FixCollector(file, list);
    Unpacked found = unpack(new DiskStream(in, file), file, out);
    List<Fix> distinct = Fix.sorted(list.fixes());
    SortedFixes sorted = SortedFixes.of(distinct, list.fixes().size() - distinct.size());
    return new ImportedTrack(distinct, out.report(found, sorted));
  }

  /**
   * As {@link #read(Path)}, track by track: what a file, or an archive's files, hold as tracks of
   * their own; empty ones are left out. Formats that know no tracks give one.
   *
   * @throws NoUsableLine where every point was refused
   */
  public List<List<Fix>> tracks(Path path) {
    return opened(path, in -> tracks(Place.file(path.toString()), in));
  }

  private List<List<Fix>> tracks(Place file, InputStream in) {
    FixList list = new FixList(file, limits.maxFixes());
    FixCollector out = new FixCollector(file, list);
    Unpacked found = unpack(new DiskStream(in, file), file, out);
    if (list.fixes().isEmpty()) {
      throw new NoUsableLine(out.report(found, SortedFixes.of(List.of(), 0)));
    }
    return list.tracks().stream().map(Fix::sorted).toList();
  }

  /**
   * As {@link #read(Path)}, for files of any size.
   *
   * @param random for the keys of the intermediate file
   * @param progress is told how many bytes of the file were read
   */
  public SpooledTrack spool(Path path, SecureRandom random, LongConsumer progress) {
    return opened(path, in -> spool(path.toString(), in, random, progress));
  }

  /** As {@link #read(String, InputStream)}, for content of any size. */
  public SpooledTrack spool(
      String name, InputStream in, SecureRandom random, LongConsumer progress) {
    Place file = Place.file(name);
    DiskStream disk = new DiskStream(in, file, progress);
    try (Spool spool = new Spool(random)) {
      FixCollector out = new FixCollector(file, spool);
      Unpacked found = unpack(disk, file, out);
      SortedFixes sorted = spool.finish();
      return new SpooledTrack(sorted, out.report(found, sorted), disk.hash());
    }
  }

  private Unpacked unpack(DiskStream disk, Place file, FixCollector out) {
    try {
      Measure measure = new Measure(disk, file, limits.maxUnpackedBytes());
      Unpacked found = new Layers(measure, out).read(new BufferedInputStream(disk, BUFFER), file);
      out.check(found, strict);
      return found;
    } catch (IOException e) {
      throw new UnreadableFile(file, "an error of the stream");
    }
  }

  private static <T> T opened(Path path, Function<InputStream, T> work) {
    Place file = Place.file(path.toString());
    if (Files.isDirectory(path)) {
      throw new UnreadableFile(file, "a directory");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return work.apply(in);
    } catch (NoSuchFileException e) {
      throw new UnreadableFile(file, "no such file");
    } catch (AccessDeniedException e) {
      throw new UnreadableFile(file, "no permission to read it");
    } catch (IOException e) {
      throw new UnreadableFile(file, "an error of the disk");
    }
  }
}
