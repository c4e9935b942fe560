package io.coneix.pages;

import io.javalin.http.Context;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request that has passed the guard. Not thread-safe. */
public final class PageRequest {
  // Slots are numbered from the epoch, and their keys end in 2089.
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2088;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  private final Context context;
  private final Page page;

  PageRequest(Context context, Page page) {
    this.context = context;
    this.page = page;
  }

  Context context() {
    return context;
  }

  /** Words, formats and addresses in the language of this request. */
  public Page page() {
    return page;
  }

  /** A part of the path. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /**
   * A part of the path that is a date, of the years that have slots.
   *
   * @throws NoSuchPage where it is none
   */
  public LocalDate date(String name) {
    try {
      LocalDate date = LocalDate.parse(path(name));
      requireSlots(date.getYear());
      return date;
    } catch (DateTimeException e) {
      throw new NoSuchPage();
    }
  }

  /**
   * A part of the path that is a month, of the years that have slots.
   *
   * @throws NoSuchPage where it is none
   */
  public YearMonth month(String name) {
    try {
      YearMonth month = YearMonth.parse(path(name));
      requireSlots(month.getYear());
      return month;
    } catch (DateTimeException e) {
      throw new NoSuchPage();
    }
  }

  private static void requireSlots(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new NoSuchPage();
    }
  }

  /**
   * A part of the path that is a whole number, 0 to 2^31 - 1.
   *
   * @throws NoSuchPage where it is none
   */
  public int number(String name) {
    String digits = path(name);
    if (!NUMBER.matcher(digits).matches()) {
      throw new NoSuchPage();
    }
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new NoSuchPage();
    }
  }

  /** A parameter of the address. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  /** A field of a form; empty where it is missing. */
  public String form(String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }

  /** All values of a field of a form. */
  public List<String> formAll(String name) {
    return List.copyOf(context.formParams(name));
  }

  /** A header; empty where it is missing. */
  public String header(String name) {
    String value = context.header(name);
    return value == null ? "" : value;
  }

  /** The body as it comes, of any length. */
  public InputStream body() {
    return context.bodyInputStream();
  }

  /** True where htmx asks, and a part of a page is enough. */
  public boolean isPart() {
    return header("HX-Request").equals("true");
  }
}
