package io.geowallet.programs.mileage;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * What a contract tells the program.
 *
 * @param workplaces usual workplaces: trips between them and home are no business trips
 */
public record MileageParameters(Vehicle vehicle, List<Circle> workplaces) {
  /** Most workplaces. */
  public static final int MAX_PLACES = 20;

  private static final int VERSION = 1;

  /** Refuses more than 20 workplaces. */
  public MileageParameters {
    workplaces = List.copyOf(workplaces);
    if (workplaces.size() > MAX_PLACES) {
      throw new IllegalArgumentException(workplaces.size() + " workplaces");
    }
  }

  /** Decodes what {@link #encode} wrote. */
  public static MileageParameters decode(Bytes encoded) {
    Fields fields = Cbor.fields("mileage parameters", encoded);
    fields.version(VERSION);
    MileageParameters parameters =
        new MileageParameters(
            Vehicle.of(fields.any("vehicle")),
            fields.list("workplaces", 0, MAX_PLACES, Circle::of));
    fields.end();
    return parameters;
  }

  /** The encoding in the offer. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            vehicle.toCbor(),
            CborValue.array(workplaces.stream().map(Circle::toCbor).toList())));
  }
}
