package io.geowallet.desk.page;

import io.geowallet.desk.book.Accredited;
import io.geowallet.desk.book.Sums;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The start page.
 *
 * @param company the company's name
 * @param holds true where the accreditation holds today
 * @param points what waits for somebody
 * @param months the newest months with statements, newest first
 * @param simulated true where a contract accepts simulated enclaves
 */
public record OverviewView(
    String company,
    Optional<Accredited> accredited,
    boolean holds,
    List<Point> points,
    List<MonthSum> months,
    boolean simulated,
    int people,
    int contracts,
    int statements,
    Optional<Synced> synced) {
  /**
   * Something that waits.
   *
   * @param key its words
   * @param arguments of the pattern
   * @param path where it can be settled
   */
  public record Point(String key, List<Object> arguments, String path) {}

  /**
   * The sums of a month.
   *
   * @param statements how many answers, counted or not
   */
  public record MonthSum(YearMonth month, int statements, Sums sums) {}
}
