package io.geowallet.desk;

import io.coneix.evidence.grade.Grade;
import io.geowallet.programs.mileage.MileageLine;
import io.geowallet.programs.mileage.MileageStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A statement's lines as a table: {@code date,mode,km,grade,amount_cents}, the last row is the
 * total. The total has no grade of its own: its cell says {@code simulated} where a simulated
 * enclave may have computed it (THREATS, T30), and is empty otherwise. Where the contract pins a
 * map, a last column {@code distance_by} says what each line was measured along: road, track or
 * typed.
 *
 * <p>Cells hold dates, numbers and fixed words only, so nothing in them can be taken for a formula
 * (THREATS, T45). Stateless.
 */
public final class StatementTable {
  private static final String HEADER = "date,mode,km,grade,amount_cents";
  private static final String DISTANCE_BY = ",distance_by";
  private static final String SIMULATED = "simulated";
  private static final long MM_PER_HM = 100_000;

  private StatementTable() {}

  /**
   * The table as CSV (RFC 4180) with line feeds.
   *
   * @param simulated true where the contract takes simulated enclaves
   */
  public static String csv(MileageStatement statement, boolean simulated) {
    boolean withMap = statement.lines().stream().anyMatch(l -> l.distanceBy().isPresent());
    StringBuilder csv = new StringBuilder(HEADER).append(withMap ? DISTANCE_BY : "").append('\n');
    for (MileageLine line : statement.lines()) {
      csv.append(LocalDate.ofEpochDay(line.day())).append(',');
      csv.append(tag(line.mode())).append(',');
      csv.append(km(line.distanceHm())).append(',');
      csv.append(line.grade().text()).append(',');
      csv.append(line.amountCents());
      line.distanceBy().ifPresent(by -> csv.append(',').append(tag(by)));
      csv.append('\n');
    }
    csv.append("total,,").append(km(statement.distanceHm())).append(',');
    csv.append(simulated ? SIMULATED : "").append(',');
    csv.append(statement.amountCents()).append(withMap ? "," : "");
    return csv.append('\n').toString();
  }

  private static String tag(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** Kilometres with one decimal, for example {@code 12.3}. */
  public static String km(long hm) {
    return BigDecimal.valueOf(hm, 1).toPlainString();
  }

  /** Millimetres by grade, in the order in which the grades first appear. */
  public static Map<String, Long> millimetresByGrade(List<MileageLine> lines) {
    Map<String, Long> byGrade = new LinkedHashMap<>();
    for (MileageLine line : lines) {
      Grade grade = line.grade();
      byGrade.merge(grade.text(), line.distanceHm() * MM_PER_HM, Long::sum);
    }
    return byGrade;
  }
}
