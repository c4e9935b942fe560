package io.coneix.testkit.leak;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A value that must not be found, in all its forms. Immutable.
 *
 * @param name what reports call it; not the value itself
 * @param forms each way to write it, weak ones included
 */
public record Planted(String name, List<Form> forms) {
  /** Copies the list. */
  public Planted {
    forms = List.copyOf(forms);
  }

  /**
   * A latitude or longitude.
   *
   * @param e7 in 1e-7 degrees
   */
  public static Planted coordinate(String name, int e7) {
    BigDecimal degrees = BigDecimal.valueOf(e7, 7);
    Encodings forms = new Encodings(name).integer("1e-7 ", e7);
    forms.real("degrees ", degrees.doubleValue());
    for (int places = 4; places <= 7; places++) {
      // Rounded or cut off: a longer decimal begins with the shorter one that is cut off.
      for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.HALF_UP)) {
        String text = degrees.setScale(places, mode).toPlainString();
        forms.text("decimal " + places + " " + mode + " ", text);
      }
    }
    return new Planted(name, List.copyOf(forms.forms()));
  }

  /** A person's name or any other text. */
  public static Planted text(String name, String text) {
    return new Planted(name, List.copyOf(new Encodings(name).text("", text).forms()));
  }

  /** A sum of money, as cents and as a decimal with a point or a comma. */
  public static Planted cents(String name, long cents) {
    String euros = BigDecimal.valueOf(cents, 2).toPlainString();
    Encodings forms = new Encodings(name).integer("cents ", cents);
    forms.real("euros ", BigDecimal.valueOf(cents, 2).doubleValue());
    forms.text("cents ", Long.toString(cents)).text("euros ", euros);
    forms.text("euros with a comma ", euros.replace('.', ','));
    return new Planted(name, List.copyOf(forms.forms()));
  }

  /** A key or another secret of at least {@link Form#MIN_STRENGTH} bytes. */
  public static Planted key(String name, byte[] key) {
    return new Planted(name, List.copyOf(new Encodings(name).bytes(key).forms()));
  }
}
