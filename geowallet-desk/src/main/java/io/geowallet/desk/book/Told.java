package io.geowallet.desk.book;

import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.FailureCode;
import io.geowallet.programs.mileage.MileageStatement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A statement as the books show it: an answer, or why there is none. With neither, it says what
 * cannot be read, and its check fails.
 *
 * @param contractId the contract's id in the books
 * @param reference the company's own reference for the person
 * @param k the run's number
 * @param period which days it is about
 * @param use the vehicle
 * @param answer what the program answered
 * @param failure the code of a run that failed
 * @param simulated true where a simulated enclave may have made it
 * @param verdict how the newest check ended
 */
public record Told(
    String contractId,
    String reference,
    int k,
    Period period,
    VehicleUse use,
    Optional<MileageStatement> answer,
    Optional<FailureCode> failure,
    boolean simulated,
    Verification.Verdict verdict) {
  /** The month in which the period begins. */
  public YearMonth month() {
    return YearMonth.from(LocalDate.ofEpochDay(period.fromDay()));
  }

  /** True where an answer waits for a check; a failure after the last one is in no bundle. */
  public boolean isUnchecked() {
    return answer.isPresent() && verdict == Verification.Verdict.NOT_CHECKED;
  }

  /** Distance in units of 0.1 km; 0 without an answer. */
  public long hm() {
    return answer.map(MileageStatement::distanceHm).orElse(0L);
  }

  /** Amount in cents; 0 without an answer. */
  public long cents() {
    return answer.map(MileageStatement::amountCents).orElse(0L);
  }

  /** True where what it says can be read, be it an answer or a failure. */
  public boolean isReadable() {
    return answer.isPresent() || failure.isPresent();
  }

  /** True where it may be added up: it is an answer, and its newest check passed. */
  public boolean counts() {
    return answer.isPresent() && verdict == Verification.Verdict.PASS;
  }

  /** Its place in the pages. */
  public String path() {
    return "/statements/" + contractId + "/" + k;
  }
}
