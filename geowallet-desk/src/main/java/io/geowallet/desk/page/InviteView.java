package io.geowallet.desk.page;

import io.coneix.contract.authority.Registration;
import io.coneix.pages.Problem;
import io.geowallet.desk.book.RegisteredVehicle;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The form of an invitation.
 *
 * @param months for which an offer can be made, ascending
 * @param vehicles of the register that are offered
 * @param maps names of the accreditation's maps
 * @param badField the field that cannot be used
 * @param problem a failure that is no field's
 */
public record InviteView(
    InviteForm form,
    Registration registration,
    List<YearMonth> months,
    List<RegisteredVehicle> vehicles,
    List<String> maps,
    Optional<String> badField,
    Optional<Problem> problem) {
  /** The minimum grades that the form offers, the strictest first. */
  public static final List<String> GRADES =
      List.of(
          "live-unwitnessed/bound/wallet",
          "late/bound/wallet",
          "imported/unbound/file",
          "imported/unbound/typed");

  /** True where {@code field} cannot be used. */
  public boolean isBad(String field) {
    return badField.filter(field::equals).isPresent();
  }
}
