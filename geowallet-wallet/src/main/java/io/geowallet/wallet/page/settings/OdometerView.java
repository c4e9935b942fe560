package io.geowallet.wallet.page.settings;

import io.geowallet.programs.note.OdometerNote;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the odometer showed, and the form for one more reading.
 *
 * @param rows the newest first
 * @param more how many older ones are not shown
 * @param form what was typed so far
 * @param problem the field that cannot be used, or {@code not_over}
 */
public record OdometerView(List<Row> rows, int more, Form form, Optional<String> problem) {
  private static final int MOST_ROWS = 50;

  /**
   * A reading.
   *
   * @param atMs milliseconds since the epoch
   * @param km whole kilometres, as the odometer shows them
   */
  public record Row(long atMs, long km) {}

  /** What was typed. */
  public record Form(String date, String time, String km) {
    static Form at(LocalDateTime now) {
      return new Form(now.toLocalDate().toString(), "", "");
    }
  }

  static OdometerView of(List<OdometerNote> readings, Form form, Optional<String> problem) {
    List<Row> rows =
        readings.stream()
            .sorted(Comparator.comparingLong(OdometerNote::atMs).reversed())
            .limit(MOST_ROWS)
            .map(reading -> new Row(reading.atMs(), reading.km()))
            .toList();
    return new OdometerView(rows, readings.size() - rows.size(), form, problem);
  }

  /** True where {@code field} cannot be used. */
  public boolean isBad(String field) {
    return problem.filter(field::equals).isPresent();
  }
}
