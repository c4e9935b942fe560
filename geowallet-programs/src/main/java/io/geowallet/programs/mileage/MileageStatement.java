package io.geowallet.programs.mileage;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.AnswerOutsideSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer of the program, read by name.
 *
 * @param year the civil year of the period
 * @param scaleFirstYear first year that the contract's scale is for
 * @param scaleLastYear last year that it is for
 * @param totalBeforeHm the year's kilometres before the period, in units of 0.1 km
 * @param totalAfterHm the same after the period
 * @param amountCents the allowance of the period
 * @param legsAcrossEdge legs left out because they start or end outside the hours
 * @param slotsInScope quarters of an hour that the contract covers
 * @param slotsCovered those of them with a fix
 * @param slotsWithheld those of which the holder withheld something
 * @param slotsBelowMinimum those with records below the contract's minimum grade
 * @param lostEntries entries of the holder's chain that stayed unopened
 * @param checks plausibility checks passed of those possible; empty in answers of the first schema
 */
public record MileageStatement(
    int year,
    int scaleFirstYear,
    int scaleLastYear,
    long totalBeforeHm,
    long totalAfterHm,
    long amountCents,
    int legsAcrossEdge,
    int slotsInScope,
    int slotsCovered,
    int slotsWithheld,
    int slotsBelowMinimum,
    int lostEntries,
    Optional<ChecksMade> checks,
    List<MileageLine> lines) {
  /** Values of the first schema that stand once. */
  private static final int SUMS = 12;

  /** Copies the lines. */
  public MileageStatement {
    lines = List.copyOf(lines);
  }

  /** The answer in the program's own shape. */
  Answer toAnswer() {
    List<Long> common = new ArrayList<>(sums());
    checks.ifPresent(made -> common.addAll(made.toValues()));
    return new Answer(common, lines.stream().map(MileageLine::toRow).toList());
  }

  private List<Long> sums() {
    return List.of(
        (long) year,
        (long) scaleFirstYear,
        (long) scaleLastYear,
        totalBeforeHm,
        totalAfterHm,
        amountCents,
        (long) legsAcrossEdge,
        (long) slotsInScope,
        (long) slotsCovered,
        (long) slotsWithheld,
        (long) slotsBelowMinimum,
        (long) lostEntries);
  }

  /**
   * Reads an answer.
   *
   * @throws AnswerOutsideSchema where it is of neither of this program's schemas
   */
  public static MileageStatement of(Answer answer) {
    MileageSchema.of(answer).check(answer);
    List<Long> c = answer.common();
    return new MileageStatement(
        c.get(0).intValue(),
        c.get(1).intValue(),
        c.get(2).intValue(),
        c.get(3),
        c.get(4),
        c.get(5),
        c.get(6).intValue(),
        c.get(7).intValue(),
        c.get(8).intValue(),
        c.get(9).intValue(),
        c.get(10).intValue(),
        c.get(11).intValue(),
        checks(c),
        answer.lines().stream().map(MileageLine::ofRow).toList());
  }

  private static Optional<ChecksMade> checks(List<Long> common) {
    if (common.size() <= SUMS) {
      return Optional.empty();
    }
    int passed = common.get(SUMS).intValue();
    int possible = common.get(SUMS + 1).intValue();
    if (passed > possible) {
      throw new AnswerOutsideSchema("common, checks_passed", "at most checks_possible", "more");
    }
    return Optional.of(new ChecksMade(passed, possible));
  }

  /** Kilometres of the period in units of 0.1 km. */
  public long distanceHm() {
    return lines.stream().mapToLong(MileageLine::distanceHm).sum();
  }
}
