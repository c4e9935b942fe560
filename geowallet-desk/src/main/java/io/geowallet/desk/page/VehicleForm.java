package io.geowallet.desk.page;

import io.coneix.pages.PlainText;
import io.geowallet.desk.TermsText;
import io.geowallet.desk.UnusableTerms;
import io.geowallet.desk.book.RegisteredVehicle;
import io.geowallet.programs.mileage.Vehicle;
import java.util.function.UnaryOperator;

/** Reads the fields of a vehicle. Stateless. */
final class VehicleForm {
  private static final int MAX_CV = 99;

  private VehicleForm() {}

  /**
   * The vehicle that {@code field} gives by name.
   *
   * @throws UnusableTerms with the field that cannot be used
   */
  static RegisteredVehicle read(UnaryOperator<String> field, int number) {
    String label = TermsText.line("label", field.apply("label"), RegisteredVehicle.MAX_LABEL);
    boolean retired = field.apply("retired").equals("yes");
    return new RegisteredVehicle(number, label, plate(field), vehicle(field), retired);
  }

  private static String plate(UnaryOperator<String> field) {
    String plate = field.apply("plate").strip();
    if (plate.length() > RegisteredVehicle.MAX_PLATE || !PlainText.isPlain(plate)) {
      throw new UnusableTerms(
          "plate", "at most 20 visible characters", "another length or a control character");
    }
    return plate;
  }

  private static Vehicle vehicle(UnaryOperator<String> field) {
    Vehicle.Kind kind =
        switch (field.apply("kind")) {
          case "car" -> Vehicle.Kind.CAR;
          case "motorcycle" -> Vehicle.Kind.MOTORCYCLE;
          case "moped" -> Vehicle.Kind.MOPED;
          default -> throw new UnusableTerms("kind", "car, motorcycle or moped", "another");
        };
    // The scale knows one class of mopeds; their form needs no number.
    int cv = kind == Vehicle.Kind.MOPED ? 1 : TermsText.number("cv", field.apply("cv"), 1, MAX_CV);
    return new Vehicle(kind, cv, field.apply("electric").equals("yes"));
  }
}
