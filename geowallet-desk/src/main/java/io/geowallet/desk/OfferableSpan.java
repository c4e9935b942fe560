package io.geowallet.desk;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.requester.AccreditedSpan;
import io.coneix.requester.DeskRefusal;
import io.geowallet.programs.mileage.MileageProgram;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Which periods a mileage offer can ask for now: those of years that the scale is for, with at
 * least two weeks to send their answers while the accreditation holds. A contract pins both, so an
 * offer beyond them would be signed in vain. Immutable.
 *
 * @param accredited how long the accreditation holds
 * @param scale the scale of the accreditation; empty where it has none
 * @param nowSec the present, seconds UTC
 */
public record OfferableSpan(AccreditedSpan accredited, Optional<TableDocument> scale, long nowSec) {
  private static final int SECONDS_PER_DAY = 86_400;
  private static final long ANSWER_SEC = 62L * SECONDS_PER_DAY;

  /** Fewer days are no time to send an answer. */
  private static final int LEAST_ANSWER_DAYS = 14;

  private static final long LEAST_ANSWER_SEC = (long) LEAST_ANSWER_DAYS * SECONDS_PER_DAY;
  private static final int LONGEST_MONTH = 31;

  /** An accreditation of fewer days is of no use for the month in which it was made, or hardly. */
  public static final int USEFUL_DAYS = LONGEST_MONTH + LEAST_ANSWER_DAYS;

  /** What the accreditation leaves at {@code nowSec}, seconds UTC. */
  public static OfferableSpan of(Vouchers accreditation, long nowSec) {
    return new OfferableSpan(
        AccreditedSpan.of(accreditation),
        accreditation.tables().stream()
            .filter(t -> t.name().equals(MileageProgram.SCALE))
            .map(t -> Sign1.decode(ObjectType.TABLE, t.signed()).unverifiedPayload())
            .map(TableDocument::decode)
            .findFirst(),
        nowSec);
  }

  /**
   * When a contract about {@code periods} ends: two months after the last of them, or after now
   * where that is later, for there must be time to answer; with the accreditation at the latest,
   * since what is sent later is refused.
   *
   * @return seconds UTC
   */
  long untilSec(List<Period> periods) {
    return Math.min(answerableSec(last(periods)) + ANSWER_SEC, accredited.toSec());
  }

  private static Period last(List<Period> periods) {
    return periods.get(periods.size() - 1);
  }

  /** From when the period can be answered under an offer that is made now. */
  private long answerableSec(Period period) {
    return Math.max((long) period.toDay() * SECONDS_PER_DAY, nowSec);
  }

  private boolean leavesTime(Period last) {
    return answerableSec(last) + LEAST_ANSWER_SEC <= accredited.toSec();
  }

  /** True where an offer can ask for this month. */
  public boolean allows(YearMonth month) {
    return accredited.contains(nowSec)
        && leavesTime(TermsText.month(month))
        && isScaled(month.getYear());
  }

  private boolean isScaled(int year) {
    return scale.map(t -> year >= t.firstYear() && year <= t.lastYear()).orElse(true);
  }

  /**
   * Refuses periods that cannot be asked for now.
   *
   * @throws DeskRefusal with the last month, or the years, that can
   */
  void require(List<Period> periods) {
    if (!accredited.contains(nowSec)) {
      throw new DeskRefusal(
          "the accreditation does not hold",
          "accreditation",
          "one that holds today",
          "one from " + date(accredited.fromSec()) + " to " + date(accredited.toSec()),
          "have the authority accredit the company anew with 'authority accredit'");
    }
    periods.forEach(this::requireScaled);
    if (!leavesTime(last(periods))) {
      throw new DeskRefusal(
          "the accreditation ends before the last period can be answered",
          "--period",
          lastMonth().map(m -> "no month after " + m).orElse("no month before a new accreditation"),
          "an accreditation until "
              + date(accredited.toSec())
              + ", and an answer from "
              + date(answerableSec(last(periods)))
              + " on, which takes "
              + LEAST_ANSWER_DAYS
              + " days",
          "ask for fewer months, or have the authority accredit the company anew");
    }
  }

  private void requireScaled(Period period) {
    int year = LocalDate.ofEpochDay(period.fromDay()).getYear();
    if (!isScaled(year)) {
      throw new DeskRefusal(
          "the allowance scale is not for this year",
          "--period",
          scale.map(t -> "dates of " + t.firstYear() + " to " + t.lastYear()).orElse(""),
          Integer.toString(year),
          "have the authority sign that year's scale with 'authority table --scale FILE --first-year "
              + year
              + " --last-year "
              + year
              + " --source TEXT', then accredit the company anew");
    }
  }

  /** The last month by the accreditation's end; empty where it ends too soon for any. */
  Optional<YearMonth> lastMonth() {
    long last = accredited.toSec() - LEAST_ANSWER_SEC;
    if (!accredited.contains(nowSec) || nowSec > last) {
      return Optional.empty();
    }
    long day = Math.min(last / SECONDS_PER_DAY, Period.MAX_DAY);
    // A period ends with the midnight that begins this day or an earlier one.
    return Optional.of(YearMonth.from(LocalDate.ofEpochDay(day)).minusMonths(1));
  }

  private static String date(long sec) {
    return LocalDate.ofEpochDay(Math.min(sec / SECONDS_PER_DAY, Period.MAX_DAY)).toString();
  }
}
