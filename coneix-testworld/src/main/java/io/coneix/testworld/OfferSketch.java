package io.coneix.testworld;

import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.coneix.contract.scope.ZoneTable;
import io.coneix.contract.scope.ZoneTable.Transition;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an offer of the test company says: {@link #tally} is right in everything, and each setter
 * changes one thing. Fields are read by {@link World#sign}. Not thread-safe.
 */
public final class OfferSketch {
  /** Europe/Paris from 2026 to 2028. */
  public static final ZoneTable PARIS =
      new ZoneTable(
          "Europe/Paris",
          List.of(
              at("2026-01-01T00:00:00Z", 3600),
              at("2026-03-29T01:00:00Z", 7200),
              at("2026-10-25T01:00:00Z", 3600),
              at("2027-03-28T01:00:00Z", 7200),
              at("2027-10-31T01:00:00Z", 3600)));

  /** Monday to Friday, 08 to 19 h in Paris. */
  public static final TimeScope OFFICE_HOURS = new TimeScope(0b0011111, 32, 76, List.of(), PARIS);

  /** The lowest grade of all, which every record meets. */
  public static final Grade ANY_GRADE =
      new Grade(TimeGrade.IMPORTED, Binding.UNBOUND, Source.TYPED);

  String programName = Tally.NAME;
  Bytes programHash = Tally.HASH;
  Bytes parameters = Bytes.EMPTY;
  AnswerSchema schema = Tally.schema();
  List<TableDocument> tables = List.of();
  List<Category> categories = List.of(Category.POSITION);
  TimeScope scope = OFFICE_HOURS;
  List<Period> periods = List.of(day("2026-10-01"));
  Grade minimum = ANY_GRADE;
  int maxLost = 3;
  int runs = 12;
  long untilSec = sec("2028-01-01T00:00:00Z");
  EnclavePolicy enclaves = new EnclavePolicy(true, List.of());
  Validity certificateValidity = World.LONG;
  UnaryOperator<Registration> registration = r -> r;
  UnaryOperator<PlatformList> platformList = l -> l;

  private OfferSketch() {}

  /** A contract about {@link Tally} for 2026-10-01, in office hours. */
  public static OfferSketch tally() {
    return new OfferSketch();
  }

  /** Seconds UTC of an ISO instant. */
  public static long sec(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  /** The period of one local date. */
  public static Period day(String date) {
    return days(date, 1);
  }

  /** The period of some local dates. */
  public static Period days(String first, int count) {
    int from = (int) LocalDate.parse(first).toEpochDay();
    return new Period(from, from + count);
  }

  /** The period of a month, for example {@code 2026-10}. */
  public static Period month(String yearMonth) {
    LocalDate first = LocalDate.parse(yearMonth + "-01");
    return new Period((int) first.toEpochDay(), (int) first.plusMonths(1).toEpochDay());
  }

  private static Transition at(String instant, int offsetSec) {
    return new Transition(sec(instant), offsetSec);
  }

  /** Another program. */
  public OfferSketch program(String name, Bytes hash, AnswerSchema answer) {
    programName = name;
    programHash = hash;
    schema = answer;
    return this;
  }

  /** Its parameters. */
  public OfferSketch parameters(Bytes encoded) {
    parameters = encoded;
    return this;
  }

  /** The tables that it reads, by their own names. */
  public OfferSketch tables(TableDocument... documents) {
    tables = List.of(documents);
    return this;
  }

  /** The categories of records. */
  public OfferSketch categories(Category... wanted) {
    categories = List.of(wanted);
    return this;
  }

  /** Weekdays, hours, zone. */
  public OfferSketch scope(TimeScope hours) {
    scope = hours;
    return this;
  }

  /** The periods, disjoint and ascending. */
  public OfferSketch periods(Period... list) {
    periods = List.of(list);
    return this;
  }

  /** The lowest grade that counts. */
  public OfferSketch minimum(Grade grade) {
    minimum = grade;
    return this;
  }

  /** Most lost entries. */
  public OfferSketch maxLost(int entries) {
    maxLost = entries;
    return this;
  }

  /** How many answers are agreed. */
  public OfferSketch runs(int answers) {
    runs = answers;
    return this;
  }

  /** When the contract ends. */
  public OfferSketch until(long sec) {
    untilSec = sec;
    return this;
  }

  /** Which enclaves may run it. */
  public OfferSketch enclaves(EnclavePolicy policy) {
    enclaves = policy;
    return this;
  }

  /** When the company's certificate is valid. */
  public OfferSketch certificateValidity(Validity validity) {
    certificateValidity = validity;
    return this;
  }

  /** Changes the registration, which otherwise allows exactly what the offer asks. */
  public OfferSketch registration(UnaryOperator<Registration> change) {
    registration = change;
    return this;
  }

  /** Changes the platform list, which otherwise lists the test host and revokes nothing. */
  public OfferSketch platformList(UnaryOperator<PlatformList> change) {
    platformList = change;
    return this;
  }
}
