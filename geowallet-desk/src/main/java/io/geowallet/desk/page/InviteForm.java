package io.geowallet.desk.page;

import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.pages.PageRequest;
import io.coneix.requester.EnclavePolicyFile;
import io.geowallet.desk.FrenchHolidays;
import io.geowallet.desk.MileageOffer;
import io.geowallet.desk.TermsText;
import io.geowallet.desk.UnusableTerms;
import io.geowallet.desk.book.Books;
import io.geowallet.desk.book.RegisteredVehicle;
import io.geowallet.programs.mileage.MileageParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of an invitation as it was sent, and what it means.
 *
 * @param values by the names of the fields
 */
public record InviteForm(Map<String, List<String>> values) {
  private static final int QUARTERS = 96;
  private static final int MAX_TEXT = 20_000;

  /** The fields; failures name one of them. */
  static final List<String> FIELDS =
      List.of(
          "reference",
          "again",
          "vehicle",
          "label",
          "plate",
          "kind",
          "cv",
          "electric",
          "from",
          "to",
          "weekday",
          "start",
          "end",
          "zone",
          "public",
          "holidays",
          "workplace",
          "minimum",
          "lost",
          "simulation",
          "policy",
          "map");

  /**
   * What a form means.
   *
   * @param vehicle of the register, or to be added to it
   * @param isNew true where it is to be added
   */
  record Filled(String reference, MileageOffer offer, RegisteredVehicle vehicle, boolean isNew) {}

  /** What was sent. */
  static InviteForm of(PageRequest request) {
    return new InviteForm(
        FIELDS.stream().collect(Collectors.toUnmodifiableMap(f -> f, request::formAll)));
  }

  /** What a new form suggests: the most usual terms inside the registration. */
  static InviteForm suggested(Books books, Registration registration, YearMonth now, String zone) {
    List<String> weekdays =
        Stream.of("0", "1", "2", "3", "4")
            .filter(d -> (registration.weekdays() >> Integer.parseInt(d) & 1) == 1)
            .toList();
    String vehicle =
        books.vehicles().stream()
            .filter(v -> !v.retired())
            .map(v -> Integer.toString(v.number()))
            .findFirst()
            .orElse("new");
    return new InviteForm(
        Map.ofEntries(
            Map.entry("vehicle", List.of(vehicle)),
            Map.entry("kind", List.of("car")),
            Map.entry("from", List.of(now.toString())),
            Map.entry("to", List.of(now.toString())),
            Map.entry("weekday", weekdays),
            Map.entry("start", List.of(Integer.toString(registration.fromQuarter()))),
            Map.entry("end", List.of(Integer.toString(registration.toQuarter()))),
            Map.entry("zone", List.of(zone)),
            Map.entry("public", List.of("yes")),
            Map.entry("workplace", registration.sites().stream().map(Site::name).toList()),
            Map.entry("minimum", List.of(InviteView.GRADES.get(0))),
            Map.entry("lost", List.of("100"))));
  }

  /** The value of a field; empty where it has none. */
  public String value(String field) {
    List<String> all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.get(0);
  }

  /** True where a box or a choice is set. */
  public boolean has(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }

  /**
   * What the form means.
   *
   * @throws UnusableTerms with the field that cannot be used
   */
  Filled read(Books books, Registration registration) {
    String reference = TermsText.reference("reference", value("reference"));
    RegisteredVehicle vehicle = vehicle(books);
    List<Period> periods = periods(registration);
    int start = TermsText.number("start", value("start"), 0, QUARTERS - 1);
    MileageOffer offer =
        new MileageOffer(
            vehicle.vehicle(),
            workplaces(registration),
            weekdays(),
            start,
            TermsText.number("end", value("end"), start + 1, QUARTERS),
            holidays(periods),
            TermsText.line("zone", value("zone"), 60),
            periods,
            TermsText.grade("minimum", value("minimum")),
            TermsText.number("lost", value("lost"), 0, RecordTerms.MAX_LOST),
            enclaves());
    String map = value("map");
    MileageOffer asked = map.isEmpty() ? offer : offer.withMap(TermsText.line("map", map, 60));
    return new Filled(reference, asked, vehicle, value("vehicle").equals("new"));
  }

  /** Simulation by its box, hardware by a policy; a contract is for one of them. */
  private EnclavePolicy enclaves() {
    boolean simulation = has("simulation", "yes");
    String policy = value("policy").strip();
    if (policy.isEmpty()) {
      if (!simulation) {
        throw new UnusableTerms("simulation", "simulation or a policy for hardware", "neither");
      }
      return new EnclavePolicy(true, List.of());
    }
    if (simulation) {
      throw new UnusableTerms("policy", "hardware or simulation", "both");
    }
    try {
      return EnclavePolicyFile.read(Bytes.utf8(policy));
    } catch (UnusableInput e) {
      throw new UnusableTerms("policy", e.expected(), e.found());
    }
  }

  private RegisteredVehicle vehicle(Books books) {
    if (value("vehicle").equals("new")) {
      return VehicleForm.read(this::value, books.vehicles().size() + 1);
    }
    int number = TermsText.number("vehicle", value("vehicle"), 1, Integer.MAX_VALUE);
    return books
        .vehicle(number)
        .orElseThrow(() -> new UnusableTerms("vehicle", "one of the register", "another"));
  }

  private List<Period> periods(Registration registration) {
    YearMonth from = month("from");
    YearMonth to = month("to");
    int most = registration.maxRuns();
    if (to.isBefore(from) || !to.isBefore(from.plusMonths(most))) {
      throw new UnusableTerms("to", "1 to " + most + " months from the first on", "another month");
    }
    List<Period> periods = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      periods.add(TermsText.month(month));
    }
    return periods;
  }

  private YearMonth month(String field) {
    try {
      YearMonth month = YearMonth.parse(value(field));
      if (month.getYear() >= 2000 && month.getYear() < 2089) {
        return month;
      }
    } catch (DateTimeParseException e) {
      throw new UnusableTerms(field, "a month such as 2026-10", "another text");
    }
    throw new UnusableTerms(field, "a month from 2000 to 2088", "another month");
  }

  private int weekdays() {
    int bits = 0;
    for (String day : values.getOrDefault("weekday", List.of())) {
      bits |= 1 << TermsText.number("weekday", day, 0, 6);
    }
    if (bits == 0) {
      throw new UnusableTerms("weekday", "one day at least", "none");
    }
    return bits;
  }

  /** Public holidays of the agreed months where they are ticked, and the dates that were typed. */
  private List<LocalDate> holidays(List<Period> periods) {
    String typed = value("holidays");
    if (typed.length() > MAX_TEXT) {
      throw new UnusableTerms("holidays", "dates, separated by spaces", "a longer text");
    }
    Stream<LocalDate> own =
        Stream.of(typed.strip().split("[\\s,;]+"))
            .filter(t -> !t.isEmpty())
            .map(t -> TermsText.date("holidays", t));
    Stream<LocalDate> all =
        has("public", "yes") ? Stream.concat(own, publicHolidays(periods)) : own;
    List<LocalDate> dates = all.sorted().distinct().toList();
    if (dates.size() > TimeScope.MAX_HOLIDAYS) {
      throw new UnusableTerms("holidays", "at most 1,000 dates", "more");
    }
    return dates;
  }

  private static Stream<LocalDate> publicHolidays(List<Period> periods) {
    int first = LocalDate.ofEpochDay(periods.get(0).fromDay()).getYear();
    int last = LocalDate.ofEpochDay(periods.get(periods.size() - 1).toDay() - 1L).getYear();
    return java.util.stream.IntStream.rangeClosed(first, last)
        .boxed()
        .flatMap(year -> FrenchHolidays.of(year).stream())
        .filter(d -> periods.stream().anyMatch(p -> p.contains((int) d.toEpochDay())));
  }

  private List<String> workplaces(Registration registration) {
    List<String> chosen = values.getOrDefault("workplace", List.of());
    List<String> known = registration.sites().stream().map(Site::name).toList();
    if (!known.containsAll(chosen)) {
      throw new UnusableTerms("workplace", "sites of the registration", "another name");
    }
    List<String> places = chosen.stream().distinct().toList();
    if (places.size() > MileageParameters.MAX_PLACES) {
      throw new UnusableTerms(
          "workplace", "at most " + MileageParameters.MAX_PLACES, places.size() + "");
    }
    return places;
  }
}
