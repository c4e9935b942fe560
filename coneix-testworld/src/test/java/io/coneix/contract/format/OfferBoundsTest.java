package io.coneix.contract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.offer.ProgramTerms.TableRef;
import io.coneix.contract.offer.Purpose;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.schema.Field;
import io.coneix.contract.schema.FieldType;
import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.coneix.contract.scope.ZoneTable;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.testworld.OfferSketch;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What can be built of an offer can be read: no record takes what its decoder refuses. */
class OfferBoundsTest {
  private static TimeScope scope(List<Integer> holidays) {
    return new TimeScope(1, 32, 76, holidays, OfferSketch.PARIS);
  }

  private static RecordTerms records(List<Period> periods, int maxLost) {
    return new RecordTerms(
        List.of(Category.POSITION), scope(List.of()), periods, OfferSketch.ANY_GRADE, maxLost);
  }

  private static List<Period> days(int count) {
    return IntStream.range(0, count).mapToObj(d -> new Period(d, d + 1)).toList();
  }

  private static Purpose purpose(int id, int words, int basis, int months) {
    return new Purpose(
        "x".repeat(id), "x".repeat(words), "x".repeat(words), "x".repeat(basis), months);
  }

  private static List<Field> fields(int count) {
    return Collections.nCopies(count, new Field("x", FieldType.number(0, 1, 1)));
  }

  private static void refused(ThrowingCallable building) {
    assertThatThrownBy(building).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void atTheBounds_isReadAgain() {
    TimeScope scope = scope(IntStream.range(42_681, 43_681).boxed().toList());
    assertThat(TimeScope.of(scope.toCbor())).isEqualTo(scope);
    TimeScope first = scope(List.of(0));
    assertThat(TimeScope.of(first.toCbor())).isEqualTo(first);
    RecordTerms records = records(days(1_000), RecordTerms.MAX_LOST);
    assertThat(RecordTerms.of(records.toCbor())).isEqualTo(records);
    Purpose purpose = purpose(80, 1_000, 200, 1_200);
    assertThat(Purpose.of(purpose.toCbor())).isEqualTo(purpose);
    AnswerSchema schema = new AnswerSchema(fields(100), fields(100), fields(20), 10_000, 1 << 20);
    assertThat(AnswerSchema.of(schema.toCbor())).isEqualTo(schema);
    FieldType type = FieldType.choice(Collections.nCopies(500, "x".repeat(80)));
    assertThat(FieldType.of(type.toCbor())).isEqualTo(type);
  }

  @Test
  void beyondThem_isNotBuilt() {
    refused(() -> scope(List.of(-1)));
    refused(() -> scope(List.of(43_681)));
    refused(() -> scope(IntStream.range(0, 1_001).boxed().toList()));
    refused(() -> new ZoneTable("", OfferSketch.PARIS.transitions()));
    refused(() -> records(days(1), RecordTerms.MAX_LOST + 1));
    refused(() -> records(days(1_001), 1));
    refused(() -> purpose(81, 1, 1, 1));
    refused(() -> purpose(1, 1_001, 1, 1));
    refused(() -> purpose(1, 1, 201, 1));
    refused(() -> purpose(1, 1, 1, 0));
    refused(() -> purpose(1, 1, 1, 1_201));
    refused(() -> new TableRef("", Bytes.wrap(new byte[32])));
    refused(() -> new TableRef("x".repeat(61), Bytes.wrap(new byte[32])));
    refused(() -> new EnclavePolicy(true, Collections.nCopies(101, Bytes.wrap(new byte[32]))));
    refused(() -> new AnswerSchema(fields(101), fields(1), fields(1), 1, 1));
    refused(() -> new AnswerSchema(fields(1), fields(101), fields(1), 1, 1));
    refused(() -> FieldType.choice(Collections.nCopies(501, "x")));
    refused(() -> FieldType.choice(List.of("x".repeat(81))));
    refused(() -> FieldType.number(0, Long.MAX_VALUE, 1));
  }
}
