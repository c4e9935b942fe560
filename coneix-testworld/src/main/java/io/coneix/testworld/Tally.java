package io.coneix.testworld;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.Program;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.program.ProgramResult;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.schema.Field;
import io.coneix.contract.schema.FieldType;
import io.coneix.contract.schema.Totals;
import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import java.util.Map;

/**
 * The program of tests below the services: counts records, slots and bytes, and carries the number
 * of records on. Its parameters are one site's place, or nothing.
 */
public final class Tally implements Program {
  /** Its name in contracts. */
  public static final String NAME = "tally";

  /** Its hash in contracts. */
  public static final Bytes HASH = ProgramCatalog.hash(Bytes.utf8("test"), NAME);

  /** Parameters that it cannot read. */
  public static final Bytes BAD_PARAMETERS = Bytes.utf8("bad");

  private static final FieldType COUNT = FieldType.number(0, 1_000_000, 1);

  /** A catalogue of this program only. */
  public static ProgramCatalog catalog() {
    return ProgramCatalog.of(Map.of(HASH, new Tally()));
  }

  /** What it puts out. */
  public static AnswerSchema schema() {
    return new AnswerSchema(
        List.of(
            new Field("records", COUNT),
            new Field("payload_bytes", COUNT),
            new Field("withheld_slots", COUNT),
            new Field("below_minimum_slots", COUNT),
            new Field("lost_entries", COUNT)),
        List.of(
            new Field("records", COUNT),
            new Field("time", FieldType.number(0, 3, 1)),
            new Field("binding", FieldType.number(0, 1, 1))),
        List.of(new Field("records", COUNT)),
        100,
        4_096);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Bytes> sites(Bytes parameters) {
    if (parameters.equals(BAD_PARAMETERS)) {
      throw new ProgramFailure("parameters", "a place or nothing");
    }
    return parameters.size() == 0 ? List.of() : List.of(parameters);
  }

  @Override
  public ProgramResult run(ProgramInput input) {
    long count = input.records().size();
    long bytes = input.records().stream().mapToLong(r -> r.payload().size()).sum();
    long before = input.previousTotals().map(t -> t.values().get(0)).orElse(0L);
    List<Long> common =
        List.of(
            count,
            bytes,
            (long) input.withheld().size(),
            (long) input.belowMinimum().size(),
            (long) input.lostEntries());
    return new ProgramResult(
        new Answer(common, lines(input.records())), new Totals(List.of(before + count)));
  }

  /** One line for each grade of time and binding that occurs. */
  private static List<List<Long>> lines(List<OpenedRecord> records) {
    return java.util.stream.IntStream.range(0, 8)
        .mapToObj(
            grade -> {
              long time = grade / 2;
              long binding = grade % 2;
              long count =
                  records.stream()
                      .filter(r -> r.grade().time().ordinal() == time)
                      .filter(r -> r.grade().binding().ordinal() == binding)
                      .count();
              return List.of(count, time, binding);
            })
        .filter(line -> line.get(0) > 0)
        .toList();
  }
}
