package io.geowallet.desk;

import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.offer.ProgramTerms;
import io.coneix.contract.offer.ProgramTerms.TableRef;
import io.coneix.contract.offer.Purpose;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.coneix.contract.scope.ZoneTable;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.requester.DeskRefusal;
import io.coneix.requester.OfferTerms;
import io.coneix.requester.ZoneTables;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.mileage.Vehicle;
import io.geowallet.programs.road.MapTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a mileage contract asks for, as the desk's user states it.
 *
 * @param vehicle the vehicle that the contract is about
 * @param workplaces names of registered sites that are usual workplaces, at most 20
 * @param weekdays bit 0 is Monday
 * @param fromQuarter first quarter of an hour of the day
 * @param toQuarter quarter after the last
 * @param holidays at most 1,000 local dates that are left out, ascending
 * @param zone for example {@code Europe/Paris}
 * @param periods disjoint, ascending, each in one civil year and at most three months long
 * @param minimum the lowest grade of a record that counts
 * @param maxLost most lost entries of the chain, 0 to {@link RecordTerms#MAX_LOST}
 * @param enclaves which enclaves may compute
 * @param map the name of the accreditation's map along whose roads distances are measured; empty
 *     for distances along the track
 */
public record MileageOffer(
    Vehicle vehicle,
    List<String> workplaces,
    int weekdays,
    int fromQuarter,
    int toQuarter,
    List<LocalDate> holidays,
    String zone,
    List<Period> periods,
    Grade minimum,
    int maxLost,
    EnclavePolicy enclaves,
    Optional<String> map) {
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int MONTHS_KEPT = 72;
  private static final Purpose PURPOSE =
      new Purpose(
          MileageProgram.NAME,
          "Calculer les kilomètres professionnels et l’indemnité kilométrique.",
          "Compute business kilometres and the mileage allowance.",
          "RGPD, article 6(1)(b) : exécution du contrat de travail",
          MONTHS_KEPT);

  /**
   * Copies the lists.
   *
   * @throws UnusableTerms where no contract could hold a value
   */
  public MileageOffer {
    workplaces = List.copyOf(workplaces);
    holidays = List.copyOf(holidays);
    periods = List.copyOf(periods);
    TermsBounds.requireWorkplaces(workplaces.size());
    TermsBounds.requirePeriods(periods);
    TermsBounds.requireHolidays(holidays);
    TermsBounds.requireLost(maxLost);
  }

  /** An offer without a map. */
  public MileageOffer(
      Vehicle vehicle,
      List<String> workplaces,
      int weekdays,
      int fromQuarter,
      int toQuarter,
      List<LocalDate> holidays,
      String zone,
      List<Period> periods,
      Grade minimum,
      int maxLost,
      EnclavePolicy enclaves) {
    this(
        vehicle,
        workplaces,
        weekdays,
        fromQuarter,
        toQuarter,
        holidays,
        zone,
        periods,
        minimum,
        maxLost,
        enclaves,
        Optional.empty());
  }

  /** The same, measured along the roads of a map. */
  public MileageOffer withMap(String name) {
    return new MileageOffer(
        vehicle,
        workplaces,
        weekdays,
        fromQuarter,
        toQuarter,
        holidays,
        zone,
        periods,
        minimum,
        maxLost,
        enclaves,
        Optional.of(name));
  }

  /**
   * The terms, with the sites and tables of the accreditation. The contract ends two months after
   * its last period, or after {@code nowSec} where that is later: there must be time to answer. It
   * ends with the accreditation at the latest.
   *
   * @param nowSec the present, seconds UTC
   * @throws DeskRefusal where the accreditation does not hold, or leaves no two weeks to answer,
   *     the scale is missing or for other years, a workplace is not registered, or what is typed is
   *     to count and the registration allows no notes
   */
  public OfferTerms terms(Vouchers accreditation, long nowSec) {
    requireNotes(accreditation);
    OfferableSpan offerable = OfferableSpan.of(accreditation, nowSec);
    offerable.require(periods);
    long untilSec = offerable.untilSec(periods);
    return new OfferTerms(
        PURPOSE, program(accreditation), records(untilSec), periods.size(), untilSec, enclaves, 1);
  }

  private void requireNotes(Vouchers accreditation) {
    if (!registration(accreditation).categories().containsAll(categories())) {
      throw new DeskRefusal(
          "typed entries are not registered",
          "--minimum",
          "a source other than typed",
          "typed",
          "have the authority accredit the company anew with 'authority accredit'");
    }
  }

  private static Registration registration(Vouchers accreditation) {
    Sign1 signed = Sign1.decode(ObjectType.REGISTRATION, accreditation.registration());
    return Registration.decode(signed.unverifiedPayload());
  }

  private ProgramTerms program(Vouchers accreditation) {
    MileageParameters parameters =
        new MileageParameters(
            vehicle, workplaces.stream().map(name -> site(name, accreditation)).toList());
    List<TableRef> tables = new ArrayList<>();
    tables.add(table(MileageProgram.SCALE, "no allowance scale", "authority table", accreditation));
    map.ifPresent(name -> tables.add(map(name, accreditation)));
    return new ProgramTerms(
        MileageProgram.NAME,
        GeoWalletPrograms.hash(MileageProgram.NAME),
        parameters.encode(),
        tables,
        map.isPresent() ? MileageSchema.withMap() : MileageSchema.schema());
  }

  private static TableRef map(String name, Vouchers accreditation) {
    if (!MapTable.isName(name)) {
      throw new DeskRefusal(
          "this table is no map",
          "--map",
          "a name such as road-map",
          "another name",
          "have the authority sign a map pack with 'authority map'");
    }
    if (!registration(accreditation).schemas().contains(MileageSchema.withMap().hash())) {
      throw new DeskRefusal(
          "distances along a map are not registered",
          "--map",
          "a registration that allows them",
          "an older one",
          "have the authority accredit the company anew with 'authority accredit'");
    }
    return table(name, "no such map", "authority map", accreditation);
  }

  private static TableRef table(
      String name, String missing, String command, Vouchers accreditation) {
    return accreditation.tables().stream()
        .filter(t -> t.name().equals(name))
        .map(t -> new TableRef(t.name(), Sha256.of(t.signed())))
        .findFirst()
        .orElseThrow(
            () ->
                new DeskRefusal(
                    missing,
                    "accreditation",
                    "the table " + name,
                    "none",
                    "have the authority sign one with '"
                        + command
                        + "', then accredit the company anew"));
  }

  private static Circle site(String name, Vouchers accreditation) {
    return registration(accreditation).sites().stream()
        .filter(s -> s.name().equals(name))
        .map(Site::place)
        .map(Circle::decode)
        .findFirst()
        .orElseThrow(
            () ->
                new DeskRefusal(
                    "workplace is not registered",
                    "--workplace",
                    "a site of the registration",
                    "another name",
                    "have the authority register it with 'authority accredit --site'"));
  }

  private RecordTerms records(long untilSec) {
    int firstDay = periods.get(0).fromDay();
    ZoneTable table = ZoneTables.of(zone, (long) (firstDay - 1) * SECONDS_PER_DAY, untilSec);
    TimeScope scope =
        new TimeScope(
            weekdays,
            fromQuarter,
            toQuarter,
            holidays.stream().map(d -> (int) d.toEpochDay()).toList(),
            table);
    return new RecordTerms(categories(), scope, periods, minimum, maxLost);
  }

  /** What was typed lies in notes; who does not take it asks for none. */
  private List<Category> categories() {
    return minimum.source() == Source.TYPED
        ? List.of(Category.POSITION, Category.NOTE)
        : List.of(Category.POSITION);
  }
}
