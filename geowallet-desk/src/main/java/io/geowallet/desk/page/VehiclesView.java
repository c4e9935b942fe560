package io.geowallet.desk.page;

import io.geowallet.desk.book.RegisteredVehicle;
import io.geowallet.desk.book.Sums;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of vehicles, with the form of a new one.
 *
 * @param values of the form, by field
 * @param badField the field that cannot be used
 */
public record VehiclesView(List<Row> rows, Map<String, String> values, Optional<String> badField) {
  /**
   * A vehicle with what it was used for.
   *
   * @param contracts contracts and open offers that are about it
   * @param sums of all statements
   */
  public record Row(RegisteredVehicle vehicle, int contracts, Sums sums) {}

  /** The value of a field. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** True where {@code field} cannot be used. */
  public boolean isBad(String field) {
    return badField.filter(field::equals).isPresent();
  }
}
