package io.geowallet.desk.page;

import io.coneix.attestation.policy.AcceptedCode;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.offer.ProgramTerms.TableRef;
import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.grade.Grade;
import io.coneix.pages.Page;
import io.geowallet.desk.book.Told;
import io.geowallet.desk.book.VehicleUse;
import io.geowallet.desk.book.Verification;
import io.geowallet.desk.book.YearSum;
import io.geowallet.programs.mileage.Vehicle;
import io.geowallet.programs.road.MapTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words for what the desk's pages show, in the page's language. Stateless. */
public final class Words {
  private static final int DAYS = 7;

  private Words() {}

  /** The map that an offer pins, by its name. */
  public static Optional<String> map(Offer offer) {
    return offer.program().tables().stream()
        .map(TableRef::name)
        .filter(MapTable::isName)
        .findFirst();
  }

  /** The lower-case name of a constant, with hyphens, as texts' keys have it. */
  public static String tag(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Kind and horsepower. */
  public static String vehicle(Page p, Vehicle vehicle) {
    String kind = p.t("vehicle.kind." + tag(vehicle.kind()));
    String power =
        vehicle.kind() == Vehicle.Kind.MOPED ? kind : p.t("vehicle.power", kind, vehicle.cv());
    return vehicle.electric() ? p.t("vehicle.electric", power) : power;
  }

  /** The register's name for a vehicle, else kind and horsepower. */
  public static String use(Page p, VehicleUse use) {
    return use.registered().map(r -> p.plain(r.name())).orElseGet(() -> vehicle(p, use.vehicle()));
  }

  /** A month by its name, other periods by their two dates. */
  public static String period(Page p, Period period) {
    LocalDate first = LocalDate.ofEpochDay(period.fromDay());
    LocalDate last = LocalDate.ofEpochDay(period.toDay() - 1L);
    YearMonth month = YearMonth.from(first);
    if (first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())) {
      return p.f().month(month);
    }
    return first.equals(last)
        ? p.f().shortDate(first)
        : p.t("period.days", p.f().shortDate(first), p.f().shortDate(last));
  }

  /** The first and the last of several periods. */
  public static String periods(Page p, List<Period> periods) {
    String first = period(p, periods.get(0));
    return periods.size() == 1
        ? first
        : p.t("period.span", first, period(p, periods.get(periods.size() - 1)));
  }

  /** Weekdays by name; a run of days by its ends. */
  public static String weekdays(Page p, int bits) {
    List<String> parts = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      int last = day;
      while (last + 1 < DAYS && (bits >> (last + 1) & 1) == 1) {
        last++;
      }
      if ((bits >> day & 1) == 1) {
        String first = p.t("weekday." + day);
        parts.add(last == day ? first : p.t("weekday.span", first, p.t("weekday." + last)));
        day = last;
      }
    }
    return String.join(", ", parts);
  }

  /** A quarter of an hour of the day, 0 to 96, as hours and minutes. */
  public static String quarter(int quarter) {
    return String.format(Locale.ROOT, "%02d:%02d", quarter / 4, quarter % 4 * 15);
  }

  /** The three parts of a grade in words. */
  public static String grade(Page p, Grade grade) {
    return p.t(
        "grade.all",
        p.t("grade.time." + grade.time().text()),
        p.t("grade.binding." + grade.binding().text()),
        p.t("grade.source." + grade.source().text()));
  }

  /** Why a statement has no answer. */
  public static String why(Page p, Told told) {
    return p.t("failure." + told.failure().map(FailureCode::code).orElse("unreadable"));
  }

  /** What several contracts in one year come to, and what the scale gives for the year. */
  public static String year(Page p, YearSum year) {
    long beyond = year.beyondCents();
    String more = beyond == 0 ? "same" : beyond > 0 ? "beyond" : "below";
    return p.t(
        "year." + more,
        p.plain(year.reference()),
        use(p, year.use()),
        Integer.toString(year.year()),
        year.contracts(),
        p.f().euros(year.cents()),
        p.f().hm(year.hm()),
        p.f().euros(year.scaleCents()),
        p.f().euros(Math.abs(beyond)));
  }

  /** How a badge about a verdict looks. */
  public static String level(Verification.Verdict verdict, boolean simulated) {
    return switch (verdict) {
      case PASS -> simulated ? "bad" : "good";
      case FAIL -> "bad";
      case NOT_CHECKED -> "";
    };
  }

  /** Words for a verdict; never "verified" alone where simulation was allowed. */
  public static String verdict(Page p, Verification.Verdict verdict, boolean simulated) {
    String key = "verdict." + tag(verdict);
    return p.t(verdict == Verification.Verdict.PASS && simulated ? key + "-simulated" : key);
  }

  /** The code that an offer accepts in hardware, one line each. */
  public static List<String> codes(Offer offer) {
    return offer.enclaves().hardware().stream()
        .flatMap(terms -> terms.policy().codes().stream())
        .map(
            code ->
                code instanceof AcceptedCode.Sgx sgx
                    ? "MRENCLAVE " + sgx.mrEnclave().hex()
                    : "MRTD " + ((AcceptedCode.Tdx) code).mrTd().hex())
        .toList();
  }
}
