package io.geowallet.programs.mileage;

import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.geowallet.mobility.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One business trip leg of an answer.
 *
 * @param day local date, as days since 1970-01-01
 * @param distanceHm units of 0.1 km, rounded half up; at least 1
 * @param gapHm straight line of gaps in units of 0.1 km, rounded half up; not in the distance
 * @param amountCents what the leg adds to the year's amount
 * @param distanceBy what the distance was measured along; empty where the contract pins no map, and
 *     the track was
 */
public record MileageLine(
    int day,
    Mode mode,
    long distanceHm,
    long gapHm,
    Grade grade,
    long amountCents,
    Optional<DistanceBy> distanceBy) {
  private static final int DISTANCE_BY = 8;

  /** A line of a contract without a map. */
  public MileageLine(
      int day, Mode mode, long distanceHm, long gapHm, Grade grade, long amountCents) {
    this(day, mode, distanceHm, gapHm, grade, amountCents, Optional.empty());
  }

  List<Long> toRow() {
    List<Long> row = new ArrayList<>();
    row.addAll(withoutMap());
    distanceBy.ifPresent(by -> row.add((long) by.ordinal()));
    return row;
  }

  private List<Long> withoutMap() {
    return List.of(
        (long) day,
        (long) mode.ordinal(),
        distanceHm,
        gapHm,
        (long) grade.time().ordinal(),
        (long) grade.binding().ordinal(),
        (long) grade.source().ordinal(),
        amountCents);
  }

  static MileageLine ofRow(List<Long> row) {
    Grade grade =
        new Grade(
            TimeGrade.values()[row.get(4).intValue()],
            Binding.values()[row.get(5).intValue()],
            Source.values()[row.get(6).intValue()]);
    return new MileageLine(
        row.get(0).intValue(),
        Mode.values()[row.get(1).intValue()],
        row.get(2),
        row.get(3),
        grade,
        row.get(7),
        row.size() > DISTANCE_BY
            ? Optional.of(DistanceBy.values()[row.get(DISTANCE_BY).intValue()])
            : Optional.empty());
  }
}
