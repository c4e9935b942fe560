package io.geowallet.programs.mileage;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.testkit.Golden;
import io.coneix.testkit.Seeds;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import io.geowallet.programs.note.ModeNote;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program's own encodings: golden files, the same bytes again, and hostile bytes. */
class MileageFormatsTest {
  private static final int ROUNDS = 3_000;

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
            "scale",
            ScaleCodec.encode(FrenchScale.scale()),
            b -> ScaleCodec.encode(ScaleCodec.decode(b))));
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
      }
    }
  }
}
