package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.csv.CsvReader;
import io.geowallet.wallet.imports.csv.MissingColumns;
import io.geowallet.wallet.imports.csv.RepeatedColumn;
import io.geowallet.wallet.imports.csv.UnterminatedQuote;
import io.geowallet.wallet.imports.fit.BrokenFit;
import io.geowallet.wallet.imports.fit.FitReader;
import io.geowallet.wallet.imports.json.BrokenJson;
import io.geowallet.wallet.imports.json.JsonReader;
import io.geowallet.wallet.imports.json.PlacelessTakeout;
import io.geowallet.wallet.imports.json.UnknownJson;
import io.geowallet.wallet.imports.nmea.NmeaReader;
import io.geowallet.wallet.imports.nmea.RecReader;
import io.geowallet.wallet.imports.pack.BrokenArchive;
import io.geowallet.wallet.imports.pack.Gunzip;
import io.geowallet.wallet.imports.pack.Measure;
import io.geowallet.wallet.imports.pack.ZipEntries;
import io.geowallet.wallet.imports.point.EmptyFile;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.RecordTooLong;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.point.TrackFormat;
import io.geowallet.wallet.imports.xml.BrokenXml;
import io.geowallet.wallet.imports.xml.ForbiddenDoctype;
import io.geowallet.wallet.imports.xml.UnknownEncoding;
import io.geowallet.wallet.imports.xml.UnknownGpxVersion;
import io.geowallet.wallet.imports.xml.UnknownXml;
import io.geowallet.wallet.imports.xml.XmlBeyondLimits;
import io.geowallet.wallet.imports.xml.XmlReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Unpacks layer by layer and gives each file to its reader. A gzip file holds one track; a ZIP
 * archive any number of them, and whatever else, which is passed over; its files may be packed by
 * gzip. Nothing is nested deeper. A broken file of an archive is refused by itself; an archive that
 * is broken or hostile is refused as a whole. Not thread-safe.
 */
final class Layers {
  private static final int BUFFER = 1 << 16;

  private final Measure measure;
  private final FixCollector out;
  private Optional<UnusableInput> firstBroken = Optional.empty();
  private long broken;

  Layers(Measure measure, FixCollector out) {
    this.measure = measure;
    this.out = out;
  }

  /** A whole file. */
  Unpacked read(BufferedInputStream in, Place file) throws IOException {
    Content content = content(in);
    return switch (content.kind()) {
      case GZIP -> new Unpacked(gzip(in, file), true, 0);
      case ZIP -> zip(in, file);
      default -> new Unpacked(track(in, content, file), false, 0);
    };
  }

  private TrackFormat gzip(BufferedInputStream in, Place file) throws IOException {
    BufferedInputStream text = new BufferedInputStream(new Gunzip(in, file, measure), BUFFER);
    Content content = content(text);
    return switch (content.kind()) {
      case GZIP -> throw new NotATrack(file, "gzip within gzip");
      case ZIP -> throw new NotATrack(file, "ZIP within gzip");
      default -> track(text, content, file);
    };
  }

  private Unpacked zip(BufferedInputStream in, Place file) throws IOException {
    ZipEntries entries = new ZipEntries(in, file, measure);
    Optional<TrackFormat> first = Optional.empty();
    long passedOver = 0;
    for (Optional<String> name = entries.next(); name.isPresent(); name = entries.next()) {
      Optional<TrackFormat> format =
          entry(
              new BufferedInputStream(entries.content(), BUFFER),
              Place.file(file.file() + "!" + name.get()));
      first = first.or(() -> format);
      passedOver += format.isPresent() ? 0 : 1;
    }
    if (first.isEmpty() && firstBroken.isPresent()) {
      throw firstBroken.get();
    }
    String found = "a ZIP archive without a track, of files: " + passedOver;
    TrackFormat format = first.orElseThrow(() -> new NotATrack(file, found));
    return new Unpacked(format, true, passedOver - broken);
  }

  /**
   * A file of an archive; empty where it is no track. An archive of Takeout has pages, pictures and
   * lists beside its tracks, so what gave no point before it turned out to be unreadable was none.
   */
  private Optional<TrackFormat> entry(BufferedInputStream in, Place file) throws IOException {
    Content content = content(in);
    long before = out.count();
    out.mark();
    out.begin();
    try {
      return switch (content.kind()) {
        case GZIP -> Optional.of(gzip(in, file));
        case ZIP -> Optional.empty();
        default -> Optional.of(track(in, content, file));
      };
    } catch (BrokenArchive e) {
      // The archive itself says where it is broken; a file in it that is packed has no such place.
      return broken(e, e.where().equals(file.text()), file);
    } catch (ForbiddenDoctype e) {
      if (e.isOfTrack()) {
        throw e;
      }
      return Optional.empty();
    } catch (BrokenXml | BrokenFit | UnknownEncoding | UnknownGpxVersion | XmlBeyondLimits e) {
      return broken(e, true, file);
    } catch (NotATrack | UnknownXml | UnknownJson | PlacelessTakeout | MissingColumns e) {
      return Optional.empty();
    } catch (EmptyFile | RepeatedColumn | UnterminatedQuote | RecordTooLong | BrokenJson e) {
      return out.count() > before ? broken(e, true, file) : Optional.empty();
    }
  }

  /** Nothing is taken of a file that turned out to be broken; what it gave may be damaged too. */
  private Optional<TrackFormat> broken(UnusableInput failure, boolean alone, Place file) {
    if (!alone) {
      throw failure;
    }
    out.refuseAllSinceMark(file, RefusalReason.BROKEN_ENTRY);
    firstBroken = firstBroken.or(() -> Optional.of(failure));
    broken++;
    return Optional.empty();
  }

  private TrackFormat track(BufferedInputStream in, Content content, Place file)
      throws IOException {
    return switch (content.kind()) {
      case XML -> XmlReader.read(in, file, out);
      case JSON -> JsonReader.read(in, file, out);
      case FIT -> FitReader.read(in, file, out);
      case NMEA -> NmeaReader.read(in, file, out);
      case REC -> RecReader.read(in, file, out);
      case TEXT -> CsvReader.read(in, file, out);
      case GZIP, ZIP, OTHER -> throw new NotATrack(file, content.name());
    };
  }

  private static Content content(BufferedInputStream in) throws IOException {
    in.mark(Content.HEAD_BYTES);
    byte[] head = in.readNBytes(Content.HEAD_BYTES);
    in.reset();
    return Content.of(head);
  }
}
