package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.role.UnreadableFile;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.imports.ImportReport;
import io.geowallet.wallet.imports.point.Refusal;
import io.geowallet.wallet.record.FixRecords.Added;
import io.geowallet.wallet.record.ImportResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coneix wallet import}: takes the fixes of files into the record. */
@Command(
    name = "import",
    description = {
      "Take the fixes of files: Google Timeline and Takeout, GPX, KML, TCX, FIT, GeoJSON, NMEA,",
      "OwnTracks, CSV; also packed by gzip or ZIP. The content counts, not the name.",
      "Makes a wallet where there is none yet; 'wallet open' then shows its map."
    })
final class WalletImport extends WalletAction {
  /** More are counted only. */
  private static final int SHOWN = 10;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "One file or several, of any of these formats.")
  private List<Path> files = List.of();

  @Option(
      names = "--strict",
      description = "Take nothing at all where a single line of a file cannot be used.")
  private boolean strict;

  @Mixin private NowOption now;

  WalletImport(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new UnreadableFile(file, "a file that can be read", "none");
      }
    }
  }

  @Override
  boolean makesWallet() {
    return true;
  }

  @Override
  void run(Wallet wallet) {
    List<ImportResult> results = wallet.importFiles(files, strict);
    for (int i = 0; i < files.size(); i++) {
      print(object(files.get(i), results.get(i)), lines(files.get(i), results.get(i)));
    }
    now.apply(wallet, environment().err());
  }

  private static Map<String, Object> object(Path file, ImportResult result) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file.toString());
    object.put("new", result.added().added());
    object.put("already", result.added().already());
    object.put("elsewhere", result.added().elsewhere());
    object.put("too_new", result.added().tooNew());
    object.put("duplicates", result.report().duplicates());
    object.put("reversals", result.report().reversals());
    object.put("refused", result.report().refused());
    object.put(
        "refused_lines",
        result.report().refusals().stream()
            .map(r -> Map.of("line", r.line(), "why", r.reason().text()))
            .toList());
    return object;
  }

  private List<String> lines(Path file, ImportResult result) {
    ImportReport report = result.report();
    Added added = result.added();
    List<String> lines = new ArrayList<>();
    lines.add(
        file
            + ": "
            + added.added()
            + language().pick(" new, ", " nouveaux, ")
            + added.already()
            + language().pick(" already there", " déjà là"));
    if (added.elsewhere() > 0) {
      lines.add(
          "  "
              + added.elsewhere()
              + language()
                  .pick(
                      " of a time that is recorded at another place: what is recorded stays",
                      " d'un instant déjà enregistré ailleurs : l'enregistrement reste"));
    }
    if (added.tooNew() > 0) {
      lines.add(
          "  "
              + added.tooNew()
              + language()
                  .pick(
                      " of a quarter of an hour that has not ended: import again later",
                      " d'un quart d'heure qui n'est pas fini : à importer plus tard"));
    }
    if (report.reversals() > 0) {
      lines.add(
          "  "
              + report.reversals()
              + language().pick(" out of order, sorted", " hors d'ordre, remis en ordre"));
    }
    report.refusals().stream().limit(SHOWN).map(this::line).forEach(lines::add);
    if (report.refused() > SHOWN) {
      lines.add(
          "  "
              + (report.refused() - SHOWN)
              + language().pick(" more lines refused", " autres lignes refusées"));
    }
    return lines;
  }

  private String line(Refusal refusal) {
    return "  "
        + language().pick("line ", "ligne ")
        + refusal.line()
        + language().pick(" refused: ", " refusée : ")
        + refusal.reason().text();
  }
}
