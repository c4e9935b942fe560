package io.geowallet.programs.mileage;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.AnswerOutsideSchema;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.testkit.Golden;
import io.coneix.testkit.Seeds;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.programs.note.OdometerNote;
import io.geowallet.programs.note.TripNote;
import io.geowallet.programs.road.MapTable;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program's own encodings: golden files, the same bytes again, and hostile bytes. */
class MileageFormatsTest {
  private static final int ROUNDS = 3_000;
  private static final Grade GRADE = new Grade(TimeGrade.LIVE, Binding.BOUND, Source.WALLET);

  record Format(String name, Bytes encoded, UnaryOperator<Bytes> again) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Format> formats() {
    Circle office = new Circle(new Place(488_588_443, 22_943_506), 150);
    Circle south = new Circle(new Place(-338_688_197, -1_512_092_955), 2_000);
    Vehicle car = new Vehicle(Vehicle.Kind.CAR, 5, true);
    return List.of(
        new Format("circle", south.encode(), b -> Circle.decode(b).encode()),
        new Format(
            "mileage-parameters",
            new MileageParameters(car, List.of(office, south)).encode(),
            b -> MileageParameters.decode(b).encode()),
        new Format(
            "home-parameter",
            new HomeParameter(List.of(office)).encode(),
            b -> HomeParameter.decode(b).encode()),
        new Format(
            "home-parameter.none",
            new HomeParameter(List.of()).encode(),
            b -> HomeParameter.decode(b).encode()),
        new Format(
            "mode-note",
            new ModeNote(1_759_305_600_000L, 1_759_307_400_000L, Optional.of(Mode.BUS)).encode(),
            b -> ModeNote.decode(b).encode()),
        new Format(
            "mode-note.none",
            new ModeNote(1_759_305_600_000L, 1_759_307_400_000L, Optional.empty()).encode(),
            b -> ModeNote.decode(b).encode()),
        new Format(
            "trip-note",
            new TripNote(1_759_305_600_000L, 1_759_307_400_000L, Mode.CAR, 123).encode(),
            b -> TripNote.decode(b).encode()),
        new Format(
            "odometer-note",
            new OdometerNote(1_759_305_600_000L, 41_250).encode(),
            b -> OdometerNote.decode(b).encode()),
        new Format(
            "mileage-answer",
            answer(Optional.of(new ChecksMade(4, 5))),
            MileageFormatsTest::answerAgain),
        new Format(
            "mileage-answer.first", answer(Optional.empty()), MileageFormatsTest::answerAgain),
        new Format("mileage-answer.map", answerWithMap(), MileageFormatsTest::answerAgain),
        new Format(
            "map-table",
            new MapTable(
                    Bytes.wrap(new byte[32]),
                    1_234_567,
                    new MapTable.Bounds(-338_000_000, 21_000_000, 430_500_000, 98_000_000))
                .encode(),
            b -> MapTable.decode(b).encode()),
        new Format(
            "scale",
            ScaleCodec.encode(FrenchScale.scale()),
            b -> ScaleCodec.encode(ScaleCodec.decode(b))));
  }

  private static Bytes answer(Optional<ChecksMade> checks) {
    return answer(checks, new MileageLine(20_361, Mode.CAR, 312, 4, GRADE, 1_984));
  }

  private static Bytes answerWithMap() {
    return answer(
        Optional.of(new ChecksMade(4, 5)),
        new MileageLine(20_361, Mode.CAR, 312, 0, GRADE, 1_984, Optional.of(DistanceBy.ROAD)));
  }

  private static Bytes answer(Optional<ChecksMade> checks, MileageLine line) {
    List<MileageLine> lines = List.of(line);
    return new MileageStatement(
            2025, 2024, 2025, 10_000, 10_312, 1_984, 2, 880, 700, 8, 3, 1, checks, lines)
        .toAnswer()
        .encode();
  }

  private static Bytes answerAgain(Bytes encoded) {
    return MileageStatement.of(Answer.decode(encoded)).toAnswer().encode();
  }

  @Test
  void schemas_areThoseOfTheGoldenFiles() {
    Golden.check("answer-schema.mileage", encoded(MileageSchema.schema()));
    Golden.check("answer-schema.mileage-first", encoded(MileageSchema.first()));
    Golden.check("answer-schema.mileage-map", encoded(MileageSchema.withMap()));
  }

  private static byte[] encoded(AnswerSchema schema) {
    return Cbor.encode(schema.toCbor()).toArray();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void example_isTheGoldenFile(Format format) {
    Golden.check(format.name(), format.encoded().toArray());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void goldenFile_decodesAndEncodesToTheSameBytes(Format format) {
    Bytes golden = Bytes.wrap(Golden.read(format.name()));
    assertThat(format.again().apply(golden)).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void T44_mutatedBytes_areRefusedOrEncodeToTheSame(Format format) {
    SplittableRandom random = Seeds.random("MileageFormatsTest " + format, 1);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = format.encoded().toArray();
      for (int j = 0; j < 2; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Bytes mutated = Bytes.wrap(bytes);
      try {
        assertThat(format.again().apply(mutated)).isEqualTo(mutated);
      } catch (UnusableInput e) {
        assertThat(e.where()).isNotEmpty();
      } catch (AnswerOutsideSchema e) {
        assertThat(e.where()).isNotEmpty();
      }
    }
  }
}
