package io.geowallet.wallet.terms;

import io.coneix.contract.offer.Offer;
import io.coneix.contract.offer.ProgramTerms.TableRef;
import io.geowallet.programs.road.MapTable;

/** The options that {@code coneix verify} needs for a holder's bundle of a contract. Stateless. */
public final class VerifyOptions {
  private VerifyOptions() {}

  /** Each with a space before it; empty where none is needed. */
  public static String of(Offer offer) {
    StringBuilder options = new StringBuilder();
    if (offer.enclaves().acceptSimulation()) {
      options.append(" --allow-simulation");
    }
    // Names of tables are small letters, digits and dashes.
    offer.program().tables().stream()
        .map(TableRef::name)
        .filter(MapTable::isName)
        .forEach(name -> options.append(" --map ").append(name).append(".pack"));
    return options.toString();
  }
}
