package io.coneix.contract.schema;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * The type of one field of an answer.
 *
 * @param min least value
 * @param max greatest value, at least {@code min}
 * @param step values are {@code min + n * step}; at least 1
 * @param labels empty for a number; for a choice, one label for each value from 0, and then min is
 *     0, max is their number less one, step is 1
 */
public record FieldType(long min, long max, long step, List<String> labels) {
  private static final int MAX_LABELS = 500;
  private static final int MAX_LABEL = 80;

  /** So far from the ends of {@code long} that no difference of two values overflows. */
  private static final long MAX_VALUE = Long.MAX_VALUE / 4;

  private static final long MIN_VALUE = Long.MIN_VALUE / 4;

  /** Refuses an empty range, values and labels out of bounds, and labels that do not fit. */
  public FieldType {
    labels = List.copyOf(labels);
    if (min < MIN_VALUE || max < min || max > MAX_VALUE || step < 1 || step > MAX_VALUE) {
      throw new IllegalArgumentException("range " + min + " to " + max + " by " + step);
    }
    if (labels.size() > MAX_LABELS
        || labels.stream().anyMatch(l -> l.isEmpty() || l.length() > MAX_LABEL)) {
      throw new IllegalArgumentException(labels.size() + " labels out of bounds");
    }
    if (!labels.isEmpty() && (min != 0 || max != labels.size() - 1L || step != 1)) {
      throw new IllegalArgumentException(labels.size() + " labels for " + min + " to " + max);
    }
  }

  /** A number from {@code min} to {@code max} in steps. */
  public static FieldType number(long min, long max, long step) {
    return new FieldType(min, max, step, List.of());
  }

  /** One of the labels, by its index. */
  public static FieldType choice(List<String> labels) {
    return new FieldType(0, labels.size() - 1L, 1, labels);
  }

  /** Reads {@code [min, max, step, [label...]]}. */
  public static FieldType of(CborValue value) {
    Fields fields = Fields.of("field type", value);
    long min = fields.integer("least", MIN_VALUE, MAX_VALUE);
    long max = fields.integer("greatest", min, MAX_VALUE);
    long step = fields.integer("step", 1, MAX_VALUE);
    List<String> labels =
        fields.list("labels", 0, MAX_LABELS, v -> one(v).text("label", 1, MAX_LABEL));
    fields.end();
    try {
      return new FieldType(min, max, step, labels);
    } catch (IllegalArgumentException e) {
      throw fields.malformed("labels", "one for each value", labels.size() + " labels");
    }
  }

  private static Fields one(CborValue value) {
    return Fields.of("label", CborValue.array(value));
  }

  /** {@code [min, max, step, [label...]]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(min),
        CborValue.of(max),
        CborValue.of(step),
        CborValue.array(labels.stream().map(CborValue::of).toList()));
  }

  /** True where {@code value} is in range and on a step. */
  public boolean allows(long value) {
    return value >= min && value <= max && (value - min) % step == 0;
  }

  /** How many bits a value of this type can carry at most. */
  public int bits() {
    return 64 - Long.numberOfLeadingZeros((max - min) / step);
  }
}
