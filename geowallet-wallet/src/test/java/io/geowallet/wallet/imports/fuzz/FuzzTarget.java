package io.geowallet.wallet.imports.fuzz;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.ImportLimits;
import io.geowallet.wallet.imports.ImportedTrack;
import io.geowallet.wallet.imports.TrackImporter;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.point.Unusable;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** What all targets share: a reader reads, or throws what it declares; all else is a bug. */
final class FuzzTarget {
  private FuzzTarget() {}

  /** A reader of one format. */
  interface Reader {
    Object read(BufferedInputStream in, Place file, PointSink out) throws IOException;
  }

  /** Takes points, and asks each for its fix. */
  private static final class Sink implements PointSink {
    @Override
    public void point(PointDraft draft, Supplier<Place> where) {
      try {
        draft.fix();
      } catch (Unusable e) {
        refuse(where.get(), e.reason());
      }
    }

    @Override
    public void refuse(Place where, RefusalReason reason) {
      if (!where.text().startsWith("fuzz") || reason.text().isEmpty()) {
        throw new IllegalStateException("a refusal without place or reason");
      }
    }
  }

  static void read(Reader reader, byte[] data) {
    try {
      reader.read(
          new BufferedInputStream(new ByteArrayInputStream(data)), Place.file("fuzz"), new Sink());
    } catch (UnusableInput e) {
      requireParts(e);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  /** Whatever it is, with all layers. */
  static void importAll(byte[] data) {
    try {
      ImportedTrack track =
          new TrackImporter(new ImportLimits(100_000, 1 << 24), false)
              .read("fuzz", new ByteArrayInputStream(data));
      if (track.report().kept() != track.fixes().size()) {
        throw new IllegalStateException("the report does not add up");
      }
    } catch (UnusableInput e) {
      requireParts(e);
    }
  }

  private static void requireParts(UnusableInput e) {
    if (!e.where().startsWith("fuzz") || e.expected().isEmpty() || e.found().isEmpty()) {
      throw new IllegalStateException("a message without its parts", e);
    }
  }
}
