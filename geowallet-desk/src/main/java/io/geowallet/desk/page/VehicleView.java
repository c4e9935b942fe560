package io.geowallet.desk.page;

import io.geowallet.desk.book.Deal;
import io.geowallet.desk.book.RegisteredVehicle;
import io.geowallet.desk.book.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One vehicle.
 *
 * @param fixed true where an offer is about it: kind and horsepower stand in what was signed
 * @param years with statements, newest first
 * @param values of the form, by field
 * @param badField the field that cannot be used
 */
public record VehicleView(
    RegisteredVehicle vehicle,
    boolean fixed,
    List<Deal> deals,
    List<Told> statements,
    List<Integer> years,
    Map<String, String> values,
    Optional<String> badField) {
  /** The value of a field. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** True where {@code field} cannot be used. */
  public boolean isBad(String field) {
    return badField.filter(field::equals).isPresent();
  }
}
