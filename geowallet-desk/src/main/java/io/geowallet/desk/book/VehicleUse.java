package io.geowallet.desk.book;

import io.geowallet.programs.mileage.Vehicle;
import java.util.Locale;
import java.util.Optional;

/**
 * The vehicle of a contract.
 *
 * @param vehicle what the contract says, by which the allowance is computed
 * @param registered the entry of the register, where the invitation named one
 */
public record VehicleUse(Vehicle vehicle, Optional<RegisteredVehicle> registered) {
  /** Tells vehicles apart in addresses and file names: lower-case letters, digits, hyphens. */
  public String key() {
    return registered
        .map(r -> "vehicle-" + r.number())
        .orElseGet(
            () ->
                vehicle.kind().name().toLowerCase(Locale.ROOT)
                    + "-"
                    + vehicle.cv()
                    + (vehicle.electric() ? "-electric" : ""));
  }
}
