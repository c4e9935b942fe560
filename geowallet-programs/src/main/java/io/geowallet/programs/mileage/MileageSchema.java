package io.geowallet.programs.mileage;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.schema.Field;
import io.coneix.contract.schema.FieldType;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.geowallet.mobility.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The shape of the program's answers: lines of a day, a mode, 0.1 km and cents, and sums.
 *
 * <p>No place, no hour and no text can stand in it. Where the contract pins a map, each line says
 * whether its ride lay on the map's roads.
 */
public final class MileageSchema {
  /** Most lines of a period. */
  public static final int MAX_LINES = 600;

  /** Most bytes of an answer; statements are padded to it. */
  public static final int MAX_BYTES = 16_384;

  private static final long MAX_DAY = 43_680;
  private static final long MAX_HM = 10_000_000;
  private static final long MAX_CENTS = 1_000_000_000;
  private static final long MAX_SLOTS = 40_000;
  private static final long MAX_COUNT = 100_000;
  private static final AnswerSchema FIRST =
      new AnswerSchema(common(), line(), totals(), MAX_LINES, MAX_BYTES);
  private static final AnswerSchema SCHEMA =
      new AnswerSchema(with(common(), checks()), line(), totals(), MAX_LINES, MAX_BYTES);

  private static final AnswerSchema WITH_MAP =
      new AnswerSchema(
          with(common(), checks()), with(line(), distanceBy()), totals(), MAX_LINES, MAX_BYTES);

  private MileageSchema() {}

  /** The schema that offers of this program carry that pin no map. */
  public static AnswerSchema schema() {
    return SCHEMA;
  }

  /** That of contracts from before answers said how many plausibility checks were passed. */
  public static AnswerSchema first() {
    return FIRST;
  }

  /** That of offers that pin a map: each line says what it was measured along. */
  public static AnswerSchema withMap() {
    return WITH_MAP;
  }

  /**
   * The one that {@code answer} is of by its number of values, whatever these are. One without
   * lines fits both of the newer ones.
   */
  static AnswerSchema of(Answer answer) {
    if (answer.common().size() == FIRST.common().size()) {
      return FIRST;
    }
    boolean longer =
        !answer.lines().isEmpty() && answer.lines().get(0).size() > SCHEMA.line().size();
    return longer ? WITH_MAP : SCHEMA;
  }

  private static List<Field> with(List<Field> some, List<Field> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<Field> checks() {
    return List.of(
        number("checks_passed", 0, ChecksMade.MOST), number("checks_possible", 0, ChecksMade.MOST));
  }

  private static List<Field> distanceBy() {
    return List.of(choice("distance_by", DistanceBy.values()));
  }

  private static List<Field> common() {
    return List.of(
        number("year", 1970, 2089),
        number("scale_first_year", 1970, 2089),
        number("scale_last_year", 1970, 2089),
        number("total_before_hm", 0, MAX_HM),
        number("total_after_hm", 0, MAX_HM),
        number("amount_cents", 0, MAX_CENTS),
        number("legs_across_edge", 0, MAX_COUNT),
        number("slots_in_scope", 0, MAX_SLOTS),
        number("slots_covered", 0, MAX_SLOTS),
        number("slots_withheld", 0, MAX_SLOTS),
        number("slots_below_minimum", 0, MAX_SLOTS),
        number("lost_entries", 0, 1 << 22));
  }

  private static List<Field> line() {
    return List.of(
        number("date", 0, MAX_DAY),
        choice("mode", Mode.values()),
        number("distance_hm", 1, MAX_HM),
        number("gap_hm", 0, MAX_HM),
        choice("grade_time", TimeGrade.values()),
        choice("grade_binding", Binding.values()),
        choice("grade_source", Source.values()),
        number("amount_cents", 0, MAX_CENTS));
  }

  private static List<Field> totals() {
    return List.of(number("year", 1970, 2089), number("total_hm", 0, MAX_HM));
  }

  private static Field number(String name, long min, long max) {
    return new Field(name, FieldType.number(min, max, 1));
  }

  private static Field choice(String name, Enum<?>[] values) {
    return new Field(
        name, FieldType.choice(Arrays.stream(values).map(MileageSchema::label).toList()));
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
