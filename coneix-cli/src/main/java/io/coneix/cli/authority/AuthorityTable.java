package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.UserFile;
import io.coneix.contract.authority.TableDocument;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.ScaleCodec;
import io.geowallet.programs.mileage.ScaleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority table}: signs an allowance scale. */
@Command(
    name = "table",
    description = {
      "Sign an allowance scale: the official French one, or the one of a file",
      "(see docs/format/scale.md)."
    })
final class AuthorityTable implements Callable<Integer> {
  private static final int MAX_FILE = 1 << 20;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  @Option(names = "--scale", paramLabel = "FILE", description = "Sign this scale instead.")
  private @Nullable Path scale;

  @Option(names = "--first-year", paramLabel = "YEAR", description = "First year that FILE is for.")
  private @Nullable Integer firstYear;

  @Option(names = "--last-year", paramLabel = "YEAR", description = "Last year that FILE is for.")
  private @Nullable Integer lastYear;

  @Option(names = "--source", paramLabel = "TEXT", description = "The law that FILE comes from.")
  private @Nullable String source;

  AuthorityTable(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    TableDocument table = scale == null ? official() : own(scale);
    try (OpenAuthority opened = OpenAuthority.open(data, passphrase, environment)) {
      opened.save(opened.state().withTable(table.name(), opened.authority().sign(table).encode()));
      json.print(
          environment.out(),
          Map.of(
              "table", table.name(),
              "first_year", table.firstYear(),
              "last_year", table.lastYear()),
          List.of("signed " + table.name() + ", " + table.firstYear() + " to " + table.lastYear()));
      return ExitCode.DONE;
    }
  }

  /**
   * Its years and its source are its own: what was said of another is not signed, nor passed over.
   */
  private TableDocument official() {
    if (firstYear != null || lastYear != null || source != null) {
      throw new UnusableOption(
          "--first-year, --last-year, --source", "only with --scale FILE", "no --scale");
    }
    return FrenchScale.table();
  }

  private TableDocument own(Path file) {
    var parsed = ScaleText.parse(UserFile.readText(file, MAX_FILE));
    try {
      return new TableDocument(
          MileageProgram.SCALE,
          firstYear == null ? 0 : firstYear,
          lastYear == null ? 0 : lastYear,
          source == null ? "" : source,
          ScaleCodec.encode(parsed));
    } catch (IllegalArgumentException e) {
      throw new UnusableOption(
          "--first-year, --last-year, --source", "years in order and a text", "others");
    }
  }
}
