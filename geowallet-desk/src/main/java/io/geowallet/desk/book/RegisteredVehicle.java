package io.geowallet.desk.book;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.programs.mileage.Vehicle;

/**
 * A vehicle in the company's register. The rule {@code desk-vehicle}.
 *
 * @param number counted from 1 in the order of entry
 * @param label what the company calls it, 1 to 60 characters
 * @param plate its registration plate, at most 20 characters; empty where it is not kept
 * @param vehicle by which the allowance is computed
 * @param retired true where it is offered for no new contract
 */
public record RegisteredVehicle(
    int number, String label, String plate, Vehicle vehicle, boolean retired) {
  /** Most characters of a label. */
  public static final int MAX_LABEL = 60;

  /** Most characters of a plate. */
  public static final int MAX_PLATE = 20;

  private static final int MAX_CV = 99;

  /** Refuses texts out of bounds. */
  public RegisteredVehicle {
    if (number < 1 || label.isBlank() || label.length() > MAX_LABEL || plate.length() > MAX_PLATE) {
      throw new IllegalArgumentException("vehicle with a field of another size");
    }
  }

  /** Decodes what {@link #encode} wrote. */
  public static RegisteredVehicle decode(int number, Bytes encoded) {
    Fields fields = Cbor.fields("registered vehicle", encoded);
    fields.version(1);
    RegisteredVehicle vehicle =
        new RegisteredVehicle(
            number,
            fields.text("label", 1, MAX_LABEL),
            fields.text("plate", 0, MAX_PLATE),
            vehicle(fields.nested("vehicle")),
            fields.bool("retired"));
    fields.end();
    return vehicle;
  }

  private static Vehicle vehicle(Fields fields) {
    Vehicle vehicle =
        new Vehicle(
            fields.ordinal("kind", Vehicle.Kind.values()),
            fields.int32("fiscal horsepower", 1, MAX_CV),
            fields.bool("electric"));
    fields.end();
    return vehicle;
  }

  /** The encoding, without the number, which is its name in the store. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(1),
            CborValue.of(label),
            CborValue.of(plate),
            CborValue.array(
                CborValue.of(vehicle.kind().ordinal()),
                CborValue.of(vehicle.cv()),
                CborValue.of(vehicle.electric())),
            CborValue.of(retired)));
  }

  /** The same with another number. */
  public RegisteredVehicle numbered(int other) {
    return new RegisteredVehicle(other, label, plate, vehicle, retired);
  }

  /** Label and plate on one line. */
  public String name() {
    return plate.isEmpty() ? label : label + " (" + plate + ")";
  }
}
