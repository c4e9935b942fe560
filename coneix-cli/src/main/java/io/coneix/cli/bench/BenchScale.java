package io.coneix.cli.bench;

import io.coneix.contract.authority.TableDocument;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageProgram;

/** The scale of benches, whose months lie in years for which there is no law yet. Stateless. */
public final class BenchScale {
  private BenchScale() {}

  /** The figures of today, as if the law kept them in {@code year}. */
  public static TableDocument of(int year) {
    return new TableDocument(
        MileageProgram.SCALE, year, year, "a bench", FrenchScale.table().content());
  }
}
