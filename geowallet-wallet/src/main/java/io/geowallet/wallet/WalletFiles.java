package io.geowallet.wallet;

import io.coneix.holder.Holder;
import io.geowallet.wallet.imports.ImportLimits;
import io.geowallet.wallet.imports.ImportWatch;
import io.geowallet.wallet.imports.SpooledTrack;
import io.geowallet.wallet.imports.TrackImporter;
import io.geowallet.wallet.record.FileImport;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.record.ImportResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes files into a wallet: all are read before anything of the first is kept. */
final class WalletFiles {
  private final FixRecords records;
  private final Holder holder;

  WalletFiles(FixRecords records, Holder holder) {
    this.records = records;
    this.holder = holder;
  }

  List<ImportResult> take(List<Path> files, boolean strict, ImportWatch watch) {
    List<SpooledTrack> tracks = new ArrayList<>();
    try {
      for (Path file : files) {
        tracks.add(read(file, strict, watch));
      }
      List<ImportResult> results = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        results.add(keep(files.get(i), tracks.get(i), watch));
      }
      return List.copyOf(results);
    } finally {
      tracks.forEach(SpooledTrack::close);
    }
  }

  private SpooledTrack read(Path file, boolean strict, ImportWatch watch) {
    long bytes = file.toFile().length();
    return new TrackImporter(ImportLimits.DEFAULT, strict)
        .spool(file, holder.context().random(), read -> watch.reading(file, read, bytes))
        .usable();
  }

  private ImportResult keep(Path file, SpooledTrack track, ImportWatch watch) {
    long size = track.fixes().size();
    return new FileImport(records, holder)
        .keep(track, (done, added) -> watch.keeping(file, done, size));
  }
}
