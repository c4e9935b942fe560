package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.pages.PlainText;
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
    List<ImportResult> results =
        wallet.importFiles(
            files,
            strict,
            new ImportProgress(environment().err(), environment().clock(), language()));
    for (int i = 0; i < files.size(); i++) {
      print(object(files.get(i), results.get(i)), lines(files.get(i), results.get(i)));
    }
    now.apply(wallet, environment().err());
  }

  private static Map<String, Object> object(Path file, ImportResult result) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file.toString());
    object.put("format", result.report().format().name());
    object.put("read", result.report().read());
    object.put("new", result.added().added());
    object.put("already", result.added().already());
    object.put("elsewhere", result.added().elsewhere());
    object.put("too_new", result.added().tooNew());
    object.put("duplicates", result.report().duplicates());
    object.put("reversals", result.report().reversals());
    object.put("refused", result.report().refused());
    object.put(
        "refused_lines", result.report().refusals().stream().map(WalletImport::object).toList());
    object.put("passed_over", result.report().passedOver());
    object.put("resumed_after", result.resumedAfter());
    return object;
  }

  /** The place has the name of a file in an archive too, which anybody may have chosen. */
  private static Map<String, Object> object(Refusal refusal) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("line", refusal.line());
    object.put("offset", refusal.offset());
    object.put("why", refusal.reason().text());
    object.put("where", PlainText.of(refusal.place().text()));
    return object;
  }

  private List<String> lines(Path file, ImportResult result) {
    ImportReport report = result.report();
    Added added = result.added();
    List<String> lines = new ArrayList<>();
    lines.add(
        file
            + ": "
            + report.read()
            + language().pick(" read (", " lues (")
            + report.format().title()
            + "), "
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
    if (report.duplicates() > 0) {
      lines.add(
          "  "
              + report.duplicates()
              + language().pick(" doubles in the file", " doublons dans le fichier"));
    }
    if (result.resumedAfter() > 0) {
      lines.add(
          "  "
              + language().pick("went on where it was interrupted, after ", "a repris après les ")
              + result.resumedAfter()
              + language().pick(" positions", " positions déjà traitées"));
    }
    if (report.passedOver() > 0) {
      lines.add(
          "  "
              + report.passedOver()
              + language()
                  .pick(
                      " files of the archive are no tracks", " fichiers de l'archive sans trajet"));
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
        + where(refusal)
        + language().pick(" refused: ", " refusé : ")
        + refusal.reason().text();
  }

  private String where(Refusal refusal) {
    if (refusal.line() > 0) {
      return language().pick("line ", "ligne ") + refusal.line();
    }
    return refusal.offset() < 0
        ? PlainText.of(refusal.place().text())
        : language().pick("byte ", "octet ") + refusal.offset();
  }
}
