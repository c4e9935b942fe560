package io.coneix.contract.offer;

import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import java.util.List;

/**
 * Which records a run reads.
 *
 * @param periods 1 to 1,000, disjoint and ascending; each has at most one answer
 * @param minimum the lowest grade of a record that counts
 * @param maxLost most log entries of the chain that may stay unopened, 0 to {@link #MAX_LOST}
 */
public record RecordTerms(
    List<Category> categories, TimeScope scope, List<Period> periods, Grade minimum, int maxLost) {
  /** Most log entries that a contract can let go. */
  public static final int MAX_LOST = 1 << 22;

  /** Most periods. */
  public static final int MAX_PERIODS = 1_000;

  /** Refuses overlapping periods, and sizes out of bounds. */
  public RecordTerms {
    categories = List.copyOf(categories);
    periods = List.copyOf(periods);
    if (categories.isEmpty()
        || categories.size() > Category.values().length
        || periods.isEmpty()
        || periods.size() > MAX_PERIODS
        || maxLost < 0
        || maxLost > MAX_LOST) {
      throw new IllegalArgumentException("record terms with a field out of range");
    }
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i).fromDay() < periods.get(i - 1).toDay()) {
        throw new IllegalArgumentException("period " + i + " overlaps the one before");
      }
    }
    if (categories.contains(Category.PRIVATE)) {
      throw new IllegalArgumentException("the private category, which no contract can name");
    }
  }

  /** Reads {@code [[category...], scope, [period...], [time, binding, source], max lost]}. */
  public static RecordTerms of(CborValue value) {
    Fields fields = Fields.of("record terms", value);
    List<Category> categories =
        fields.list(
            "categories",
            1,
            Category.values().length,
            v -> Fields.of("category", CborValue.array(v)).ordinal("category", Category.values()));
    TimeScope scope = TimeScope.of(fields.any("scope"));
    List<Period> periods = fields.list("periods", 1, MAX_PERIODS, Period::of);
    Fields grade = fields.nested("minimum grade");
    Grade minimum =
        new Grade(
            grade.ordinal("time", TimeGrade.values()),
            grade.ordinal("binding", Binding.values()),
            grade.ordinal("source", Source.values()));
    grade.end();
    int maxLost = fields.int32("most lost entries", 0, MAX_LOST);
    fields.end();
    try {
      return new RecordTerms(categories, scope, periods, minimum, maxLost);
    } catch (IllegalArgumentException e) {
      throw fields.malformed("periods or categories", "disjoint periods, no private records", "");
    }
  }

  /** {@code [[category...], scope, [period...], [time, binding, source], max lost]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.array(categories.stream().map(c -> CborValue.of(c.ordinal())).toList()),
        scope.toCbor(),
        CborValue.array(periods.stream().map(Period::toCbor).toList()),
        CborValue.array(
            CborValue.of(minimum.time().ordinal()),
            CborValue.of(minimum.binding().ordinal()),
            CborValue.of(minimum.source().ordinal())),
        CborValue.of(maxLost));
  }
}
