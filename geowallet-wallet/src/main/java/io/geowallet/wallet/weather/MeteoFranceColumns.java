package io.geowallet.wallet.weather;

import io.geowallet.mobility.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the columns stand in one file, and what a row says. The producer adds and moves columns, so
 * they go by their names. A value that the producer marks as doubtful (quality 2) is as good as
 * none. Immutable.
 */
final class MeteoFranceColumns {
  private static final String STATION = "NUM_POSTE";
  private static final String NAME = "NOM_USUEL";
  private static final String LAT = "LAT";
  private static final String LON = "LON";
  private static final String TIME = "AAAAMMJJHH";
  private static final List<String> NEEDED = List.of(STATION, NAME, LAT, LON, TIME);
  private static final List<String> MEASURED = List.of("RR1", "T", "FF", "VV", "WW");
  private static final String DOUBTFUL = "2";
  private static final int MAX_DIGITS = 12;
  private static final int TIME_DIGITS = 10;

  private final List<String> names;
  private final int[] needed;
  private final int[] measured;
  private final int[] quality;

  private MeteoFranceColumns(List<String> names) {
    this.names = names;
    this.needed = NEEDED.stream().mapToInt(names::indexOf).toArray();
    this.measured = MEASURED.stream().mapToInt(names::indexOf).toArray();
    this.quality = MEASURED.stream().mapToInt(n -> names.indexOf("Q" + n)).toArray();
  }

  /** A row that could be read. */
  record Row(Station station, Observation observation) {}

  /**
   * Reads the first line.
   *
   * @throws NotWeather where a needed column is missing
   */
  static MeteoFranceColumns of(String header, String file) {
    List<String> names = fields(header.replace("\ufeff", ""));
    boolean any = MEASURED.stream().anyMatch(names::contains);
    if (!names.containsAll(NEEDED) || !any) {
      throw new NotWeather(
          file,
          "columns " + String.join(", ", NEEDED) + " and one of " + String.join(", ", MEASURED),
          names.size() + " other columns");
    }
    return new MeteoFranceColumns(names);
  }

  /** What a row says; empty where it cannot be read. */
  Optional<Row> read(String row) {
    List<String> fields = fields(row);
    if (fields.size() < names.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Row(station(fields), observation(fields)));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Station station(List<String> fields) {
    String name = fields.get(needed[1]);
    return new Station(
        whole(fields.get(needed[0]), 0),
        name.substring(0, Math.min(name.length(), Station.MAX_NAME)),
        new Place(whole(fields.get(needed[2]), 7), whole(fields.get(needed[3]), 7)));
  }

  private Observation observation(List<String> fields) {
    return new Observation(
        timeMs(fields.get(needed[4])),
        measured(fields, 0, 1),
        measured(fields, 1, 1),
        measured(fields, 2, 1),
        measured(fields, 3, 0),
        measured(fields, 4, 0));
  }

  private int measured(List<String> fields, int which, int decimals) {
    int at = measured[which];
    if (at < 0 || fields.get(at).isEmpty()) {
      return Observation.NONE;
    }
    boolean doubtful = quality[which] >= 0 && fields.get(quality[which]).equals(DOUBTFUL);
    return doubtful ? Observation.NONE : whole(fields.get(at), decimals);
  }

  /** A decimal number in units of its last place, rounded half up. */
  private static int whole(String text, int decimals) {
    if (text.length() > MAX_DIGITS || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      throw new NumberFormatException("no plain number");
    }
    return new BigDecimal(text)
        .movePointRight(decimals)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static long timeMs(String text) {
    if (text.length() != TIME_DIGITS) {
      throw new NumberFormatException("no hour");
    }
    LocalDate date =
        LocalDate.of(
            Integer.parseInt(text, 0, 4, 10),
            Integer.parseInt(text, 4, 6, 10),
            Integer.parseInt(text, 6, 8, 10));
    int hour = Integer.parseInt(text, 8, TIME_DIGITS, 10);
    return date.atTime(hour, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static List<String> fields(String row) {
    return Arrays.stream(row.split(";", -1)).map(String::strip).toList();
  }
}
