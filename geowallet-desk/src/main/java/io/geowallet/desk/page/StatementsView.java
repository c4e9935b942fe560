package io.geowallet.desk.page;

import io.geowallet.desk.book.Books;
import io.geowallet.desk.book.Sums;
import io.geowallet.desk.book.Told;
import io.geowallet.desk.book.YearSum;
import java.util.List;
import java.util.Set;

/**
 * Statements, grouped.
 *
 * @param by month, person or vehicle
 * @param year 0 where there are no statements
 * @param years with statements, newest first
 * @param overlapping paths of answers whose days another contract answers for, too
 */
public record StatementsView(
    String by, int year, List<Integer> years, List<Group> groups, Set<String> overlapping) {
  /** The ways to group. */
  public static final List<String> WAYS = List.of("month", "person", "vehicle");

  /**
   * Statements that belong together.
   *
   * @param title in the page's language
   * @param csv the address of the same as a table
   * @param years under several contracts that they are a part of; not by month, where they would
   *     stand twelve times
   */
  public record Group(String title, String csv, List<Told> told, List<YearSum> years) {
    Group withYears(String by, Books books) {
      return by.equals("month") ? this : new Group(title, csv, told, books.years(told));
    }

    /** What they come to. */
    public Sums sums() {
      return Sums.of(told);
    }
  }

  /** What all groups come to. */
  public Sums sums() {
    return groups.stream().map(Group::sums).reduce(Sums.NONE, Sums::plus);
  }
}
