package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.weather.WeatherBook;
import io.geowallet.wallet.weather.WeatherReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coneix wallet weather add}. */
@Command(
    name = "add",
    description = {
      "Take in files of Météo-France: 'Données climatologiques de base - horaires', one for a",
      "department and some years, from meteo.data.gouv.fr, as they are (.csv or .csv.gz)."
    })
final class WeatherAdd extends WalletAction {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Read whole, and kept sealed.")
  private List<Path> files = List.of();

  WeatherAdd(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    WeatherBook book = new WeatherBook(wallet.holder().context());
    for (Path file : files) {
      WeatherReport report = book.add(file);
      print(object(file, report), lines(file, report));
    }
  }

  private static Map<String, Object> object(Path file, WeatherReport report) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file.toString());
    object.put("stations", report.stations());
    object.put("hours", report.hours());
    object.put("empty", report.empty());
    object.put("refused", report.refused());
    object.put("first_refused_line", report.firstRefusedLine());
    return object;
  }

  private List<String> lines(Path file, WeatherReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        file
            + ": "
            + report.hours()
            + language().pick(" hours of ", " heures de ")
            + report.stations()
            + language().pick(" stations", " stations"));
    if (report.refused() > 0) {
      lines.add(
          "  "
              + report.refused()
              + language()
                  .pick(
                      " rows that cannot be read, the first in line ",
                      " lignes illisibles, la première à la ligne ")
              + report.firstRefusedLine());
    }
    return lines;
  }
}
