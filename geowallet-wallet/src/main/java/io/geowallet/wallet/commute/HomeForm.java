package io.geowallet.wallet.commute;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A home as it is typed in, field by field: on a page, or in a line of a file.
 *
 * @param latitude degrees, with a point or a comma
 * @param longitude degrees, with a point or a comma
 * @param radius whole metres; {@value #USUAL_RADIUS_M} where nothing is typed
 */
public record HomeForm(String latitude, String longitude, String radius) {
  /** A house, its garden, and what receivers miss it by. */
  public static final int USUAL_RADIUS_M = 150;

  private static final int DEGREE_DIGITS = 7;

  /** No exponent: ten characters of one can stand for a number that fills the memory. */
  private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}([.,][0-9]{1,15})?");

  private static final Pattern METRES = Pattern.compile("[0-9]{1,5}");
  private static final String LINE = "LATITUDE,LONGITUDE[,RADIUS_M] in degrees and metres";
  private static final int LEAST_PARTS = 2;
  private static final int MOST_PARTS = 3;

  /** The form that {@link #read} turns into {@code home}. */
  public static HomeForm of(Circle home) {
    return new HomeForm(
        degrees(home.centre().latE7()),
        degrees(home.centre().lonE7()),
        Integer.toString(home.radiusM()));
  }

  private static String degrees(int e7) {
    return BigDecimal.valueOf(e7, DEGREE_DIGITS).toPlainString();
  }

  /**
   * The homes in lines of {@code LATITUDE,LONGITUDE[,RADIUS_M]}; empty lines count for nothing.
   *
   * @throws UnusableHome for none or more than {@value HomeBook#MOST}, or one that cannot be used
   */
  public static List<Circle> lines(String text) {
    List<Circle> homes =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> line(line).read())
            .toList();
    if (homes.isEmpty() || homes.size() > HomeBook.MOST) {
      String expected = "1 to " + HomeBook.MOST + " places, or --forget";
      throw new UnusableHome("home", expected, homes.size() + " places");
    }
    return homes;
  }

  private static HomeForm line(String line) {
    String[] parts = line.split(",", -1);
    if (parts.length < LEAST_PARTS || parts.length > MOST_PARTS) {
      throw new UnusableHome("home", LINE, "another number of parts");
    }
    return new HomeForm(parts[0], parts[1], parts.length == MOST_PARTS ? parts[2] : "");
  }

  /**
   * The home.
   *
   * @throws UnusableHome with the field that cannot be used
   */
  public Circle read() {
    int lat = e7("latitude", latitude, Fix.MAX_LAT_E7);
    int lon = e7("longitude", longitude, Fix.MAX_LON_E7);
    String metres = radius.strip();
    if (metres.isEmpty()) {
      return new Circle(new Place(lat, lon), USUAL_RADIUS_M);
    }
    try {
      if (METRES.matcher(metres).matches()) {
        return new Circle(new Place(lat, lon), Integer.parseInt(metres));
      }
    } catch (IllegalArgumentException e) {
      // Said below: a number that is no radius is as good as no number.
    }
    throw new UnusableHome("radius", "10 to 2000 metres", "another text");
  }

  private static int e7(String field, String typed, long mostE7) {
    String degrees = typed.strip();
    if (DEGREES.matcher(degrees).matches()) {
      long e7 =
          new BigDecimal(degrees.replace(',', '.'))
              .setScale(DEGREE_DIGITS, RoundingMode.HALF_EVEN)
              .movePointRight(DEGREE_DIGITS)
              .longValueExact();
      if (Math.abs(e7) <= mostE7) {
        return (int) e7;
      }
    }
    long most = mostE7 / 10_000_000;
    throw new UnusableHome(field, "degrees from -" + most + " to " + most, "another text");
  }
}
