package io.coneix.contract.schema;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * What a program puts out: the values of the common fields, and those of each line.
 *
 * <p>It says nothing by itself: {@link AnswerSchema} names and bounds each value.
 */
public record Answer(List<Long> common, List<List<Long>> lines) {
  private static final int MAX_FIELDS = 100;
  private static final int MAX_LINES = 10_000;

  /** Copies the values. */
  public Answer {
    common = List.copyOf(common);
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** Decodes {@code [[value...], [[value...]...]]}. */
  public static Answer decode(Bytes encoded) {
    Fields fields = Cbor.fields("answer", encoded);
    List<Long> common = row(fields.any("common fields"));
    List<List<Long>> lines = fields.list("lines", 0, MAX_LINES, Answer::row);
    fields.end();
    return new Answer(common, lines);
  }

  private static List<Long> row(CborValue value) {
    Fields outer = Fields.of("answer row", CborValue.array(value));
    return outer.list("row", 0, MAX_FIELDS, Answer::number);
  }

  private static Long number(CborValue value) {
    Fields fields = Fields.of("answer value", CborValue.array(value));
    return fields.integer("value", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** The encoded answer: what two enclaves must agree on to the bit. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(row(common), CborValue.array(lines.stream().map(Answer::row).toList())));
  }

  private static CborValue row(List<Long> values) {
    return CborValue.array(values.stream().map(CborValue::of).toList());
  }
}
