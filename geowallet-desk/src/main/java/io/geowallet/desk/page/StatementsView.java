package io.geowallet.desk.page;

import io.geowallet.desk.book.Sums;
import io.geowallet.desk.book.Told;
import java.util.List;

/**
 * Statements, grouped.
 *
 * @param by month, person or vehicle
 * @param year 0 where there are no statements
 * @param years with statements, newest first
 */
public record StatementsView(String by, int year, List<Integer> years, List<Group> groups) {
  /** The ways to group. */
  public static final List<String> WAYS = List.of("month", "person", "vehicle");

  /**
   * Statements that belong together.
   *
   * @param title in the page's language
   * @param csv the address of the same as a table
   */
  public record Group(String title, String csv, List<Told> told) {
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
