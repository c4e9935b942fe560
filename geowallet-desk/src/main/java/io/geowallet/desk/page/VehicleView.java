package io.geowallet.desk.page;

import io.geowallet.desk.book.Deal;
import io.geowallet.desk.book.RegisteredVehicle;
import io.geowallet.desk.book.Told;
import io.geowallet.desk.book.YearSum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One vehicle.
 *
 * @param fixed true where an offer is about it: kind and horsepower stand in what was signed
 * @param years with statements, newest first
 * @param sums years of one person under several contracts
 * @param overlapping paths of answers whose days another contract answers for, too
 * @param values of the form, by field
 * @param badField the field that cannot be used
 */
public record VehicleView(
    RegisteredVehicle vehicle,
    boolean fixed,
    List<Deal> deals,
    List<Told> statements,
    List<Integer> years,
    List<YearSum> sums,
    Set<String> overlapping,
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
