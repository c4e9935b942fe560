package io.geowallet.programs.mileage;

import io.coneix.contract.authority.TableDocument;
import io.coneix.evidence.error.Impossible;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The official French scale, as a table for an authority to sign. Thread-safe. */
public final class FrenchScale {
  private static final String FIGURES = "fr-mileage-scale-2023.csv";
  private static final String SOURCE =
      "Code général des impôts, annexe IV, article 6 B (barème kilométrique)";
  private static final int FIRST_YEAR = 2023;
  private static final int LAST_YEAR = 2026;

  private FrenchScale() {}

  /** The table in force for 2023 to 2026. */
  public static TableDocument table() {
    return new TableDocument(
        MileageProgram.SCALE, FIRST_YEAR, LAST_YEAR, SOURCE, ScaleCodec.encode(scale()));
  }

  /** The figures themselves. */
  public static AllowanceScale scale() {
    try (InputStream in = FrenchScale.class.getResourceAsStream(FIGURES)) {
      if (in == null) {
        throw new FileNotFoundException(FIGURES);
      }
      return ScaleText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Impossible("the figures of the scale are missing from the build", e);
    }
  }
}
