package io.coneix.contract.schema;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shape of an answer: which values, in which ranges, at most how many lines and bytes.
 *
 * <p>Running totals have a shape too: they go into the statement, so a program could smuggle data
 * out in them as well (THREATS, T16).
 *
 * @param common the fields that stand once
 * @param line the fields of each line
 * @param totals the fields of the running totals that one run hands to the next, at most 20
 * @param maxLines most lines, 0 to 10,000
 * @param maxBytes most bytes of the encoded answer; statements are padded to it
 */
public record AnswerSchema(
    List<Field> common, List<Field> line, List<Field> totals, int maxLines, int maxBytes) {
  private static final int MAX_FIELDS = 100;
  private static final int MAX_TOTALS = 20;
  private static final int MAX_BYTES = 1 << 20;

  /** Refuses sizes out of bounds. */
  public AnswerSchema {
    common = List.copyOf(common);
    line = List.copyOf(line);
    totals = List.copyOf(totals);
    if (common.size() > MAX_FIELDS || line.size() > MAX_FIELDS) {
      throw new IllegalArgumentException(common.size() + " and " + line.size() + " fields");
    }
    if (maxLines < 0
        || maxLines > 10_000
        || maxBytes < 1
        || maxBytes > MAX_BYTES
        || totals.size() > MAX_TOTALS) {
      throw new IllegalArgumentException(maxLines + " lines, " + maxBytes + " bytes");
    }
  }

  /**
   * Reads {@code [[common field...], [line field...], [totals field...], max lines, max bytes]}.
   */
  public static AnswerSchema of(CborValue value) {
    Fields fields = Fields.of("answer schema", value);
    List<Field> common = fields.list("common fields", 0, MAX_FIELDS, Field::of);
    List<Field> line = fields.list("line fields", 0, MAX_FIELDS, Field::of);
    List<Field> totals = fields.list("totals' fields", 0, MAX_TOTALS, Field::of);
    int maxLines = fields.int32("most lines", 0, 10_000);
    int maxBytes = fields.int32("most bytes", 1, MAX_BYTES);
    fields.end();
    return new AnswerSchema(common, line, totals, maxLines, maxBytes);
  }

  /** {@code [[common field...], [line field...], [totals field...], max lines, max bytes]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.array(common.stream().map(Field::toCbor).toList()),
        CborValue.array(line.stream().map(Field::toCbor).toList()),
        CborValue.array(totals.stream().map(Field::toCbor).toList()),
        CborValue.of(maxLines),
        CborValue.of(maxBytes));
  }

  /** The hash by which a registration allows it. */
  public Bytes hash() {
    return Sha256.labelled("coneix/schema/1", Cbor.encode(toCbor()));
  }

  /**
   * Checks every value of {@code answer}.
   *
   * @throws AnswerOutsideSchema at the first value that is not allowed
   */
  public void check(Answer answer) {
    checkRow("common", common, answer.common());
    if (answer.lines().size() > maxLines) {
      throw new AnswerOutsideSchema(
          "lines", "at most " + maxLines, Integer.toString(answer.lines().size()));
    }
    for (int i = 0; i < answer.lines().size(); i++) {
      checkRow("line " + i, line, answer.lines().get(i));
    }
    int size = answer.encode().size();
    if (size > maxBytes) {
      throw new AnswerOutsideSchema("size", "at most " + maxBytes + " bytes", size + " bytes");
    }
  }

  /**
   * Checks every value of {@code row}.
   *
   * @throws AnswerOutsideSchema at the first value that is not allowed
   */
  public void check(Totals row) {
    checkRow("totals", totals, row.values());
  }

  private static void checkRow(String where, List<Field> fields, List<Long> values) {
    if (fields.size() != values.size()) {
      throw new AnswerOutsideSchema(
          where, fields.size() + " values", Integer.toString(values.size()));
    }
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).type().allows(values.get(i))) {
        // The value itself stays out of the message: it may be what a program tried to leak.
        throw new AnswerOutsideSchema(
            where + ", " + fields.get(i).name(), "a value of the schema", "another");
      }
    }
  }

  /** The values of a row by name, in the schema's order. */
  public static Map<String, Long> named(List<Field> fields, List<Long> values) {
    Map<String, Long> named = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      named.put(fields.get(i).name(), values.get(i));
    }
    return named;
  }

  /** How many bits an answer can carry at most: what the wallet shows before acceptance. */
  public long bits() {
    return bits(common) + bits(totals) + maxLines * bits(line);
  }

  private static long bits(List<Field> fields) {
    return fields.stream().mapToLong(f -> f.type().bits()).sum();
  }
}
