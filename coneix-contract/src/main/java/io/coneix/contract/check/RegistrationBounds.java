package io.coneix.contract.check;

import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.program.Program;
import io.coneix.contract.scope.TimeScope;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;

/**
 * DESIGN 5: a registration says at most what a company may ask, and the holder cannot waive it
 * (THREATS, T14, T18).
 */
public final class RegistrationBounds {
  private RegistrationBounds() {}

  /** Refuses an offer that asks for more, but for sites: those only the program can read. */
  public static void require(Offer offer, Registration registration) {
    TimeScope scope = offer.records().scope();
    require(registration.purposes().contains(offer.purpose().id()), "purpose");
    require(registration.categories().containsAll(offer.records().categories()), "categories");
    require((scope.weekdays() & ~registration.weekdays()) == 0, "weekdays");
    require(
        scope.fromQuarter() >= registration.fromQuarter()
            && scope.toQuarter() <= registration.toQuarter(),
        "hours");
    require(registration.schemas().contains(offer.program().schema().hash()), "answer schema");
    require(offer.runs() <= registration.maxRuns(), "runs");
  }

  /**
   * Refuses a site in the parameters that the registration does not hold.
   *
   * @throws io.coneix.contract.program.ProgramFailure where the program cannot read the parameters
   */
  public static void requireSites(Offer offer, Registration registration, Program program) {
    for (Bytes place : program.sites(offer.program().parameters())) {
      require(registration.sites().stream().map(Site::place).anyMatch(place::equals), "site");
    }
  }

  private static void require(boolean allowed, String what) {
    if (!allowed) {
      throw new RunFailed(
          FailureCode.NOT_ACCREDITED,
          "offer, " + what,
          "at most what the registration allows",
          "more");
    }
  }
}
