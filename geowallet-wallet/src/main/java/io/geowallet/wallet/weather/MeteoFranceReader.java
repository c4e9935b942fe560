package io.geowallet.wallet.weather;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Météo-France's <i>Données climatologiques de base - horaires</i>: text with semicolons,
 * gzip or not, a first line that names the columns, one row for each station and hour, UTC (data
 * set 6569b4473bedf2e7abad3b72 of data.gouv.fr and its {@code H_descriptif_champs.csv}). One row is
 * in memory at a time. For one file and thread.
 */
final class MeteoFranceReader {
  /** A department has some hundred stations, a file of it ten years. */
  static final long MAX_ROWS = 20_000_000;

  /** The published rows have some 700 characters. */
  private static final int MAX_LINE = 8_192;

  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  private final String file;
  private final BiConsumer<Station, Observation> out;
  private long line;
  private long hours;
  private long empty;
  private long refused;
  private long firstRefused;

  MeteoFranceReader(String file, BiConsumer<Station, Observation> out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Gives each usable row to the consumer.
   *
   * @return the counts, without stations
   * @throws NotWeather where the columns are others, or no row can be used
   * @throws UnreadableWeather where the file breaks off or is too great
   */
  WeatherReport read(InputStream in) {
    try {
      BufferedReader text =
          new BufferedReader(new InputStreamReader(unpacked(in), StandardCharsets.UTF_8));
      String header = next(text);
      rows(MeteoFranceColumns.of(header == null ? "" : header, file), text);
    } catch (EOFException | ZipException e) {
      throw new UnreadableWeather(file, "a whole gzip file", "one that breaks off or is damaged");
    } catch (IOException e) {
      throw new UnreadableWeather(file, "a file that can be read", "an error of the disk");
    }
    if (hours == 0) {
      throw new NotWeather(
          file, "rows with measurements", refused + " refused, " + empty + " empty");
    }
    return new WeatherReport(0, hours, empty, refused, firstRefused);
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream head = new BufferedInputStream(in, 1 << 16);
    head.mark(2);
    boolean packed = head.read() == GZIP_1 && head.read() == GZIP_2;
    head.reset();
    return packed ? new GZIPInputStream(head, 1 << 16) : head;
  }

  private void rows(MeteoFranceColumns columns, BufferedReader text) throws IOException {
    for (String row = next(text); row != null; row = next(text)) {
      if (line > MAX_ROWS) {
        throw new UnreadableWeather(file, "at most " + MAX_ROWS + " rows", "more");
      }
      if (!row.isBlank()) {
        take(columns, row);
      }
    }
  }

  private void take(MeteoFranceColumns columns, String row) {
    Optional<MeteoFranceColumns.Row> read = columns.read(row);
    if (read.isEmpty()) {
      refused++;
      firstRefused = firstRefused == 0 ? line : firstRefused;
    } else if (read.get().observation().isEmpty()) {
      empty++;
    } else {
      hours++;
      out.accept(read.get().station(), read.get().observation());
    }
  }

  /** The next line, bounded: {@code readLine} would take a file without line ends into memory. */
  private @Nullable String next(BufferedReader text) throws IOException {
    StringBuilder found = new StringBuilder();
    int c = text.read();
    if (c < 0) {
      return null;
    }
    line++;
    for (; c >= 0 && c != '\n'; c = text.read()) {
      if (found.length() == MAX_LINE) {
        throw new NotWeather(file, "lines of at most " + MAX_LINE + " characters", "longer ones");
      }
      found.append((char) c);
    }
    return found.toString();
  }
}
