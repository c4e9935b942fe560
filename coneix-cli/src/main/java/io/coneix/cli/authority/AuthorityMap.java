package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.map.PackFile;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.trust.authority.AuthorityState;
import io.geowallet.programs.road.MapTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coneix authority map}: signs the hash of a map pack. */
@Command(
    name = "map",
    description = {
      "Sign a map pack, so that contracts can pin it and measure along its roads. Build it yourself",
      "with 'map build' from a file of OpenStreetMap that you fetched: kilometres come from it.",
      "Signed is its hash; hand the file itself to whoever computes or verifies."
    })
final class AuthorityMap implements Callable<Integer> {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2089;

  /** Signs of the hash of the source file: enough to tell it from others. */
  private static final int SHORT = 16;

  private static final double DEGREE = 1e7;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  @Parameters(paramLabel = "PACK", description = "The pack.")
  private Path file = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = MapTable.NAME,
      description = {
        "What contracts call it: road-map, or road-map- and more, such as road-map-corse",
        "(default: ${DEFAULT-VALUE}). An earlier one of the same name is replaced."
      })
  private String name = "";

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Where it is from (default: OpenStreetMap, and the hash of the file).")
  private String source = "";

  AuthorityMap(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PackFile pack = PackFile.open(file);
    OptionalInt wrong = TrueLengths.firstWrong(pack.roads());
    if (wrong.isPresent()) {
      throw new UnreadableFile(
          file, "a map pack with the lengths of its lines", "another at edge " + wrong.getAsInt());
    }
    TableDocument table = table(pack);
    try (OpenAuthority opened = OpenAuthority.open(data, passphrase, environment)) {
      AuthorityState next =
          opened.state().withTable(table.name(), opened.authority().sign(table).encode());
      if (next.tables().size() > Vouchers.MAX_TABLES) {
        throw new UnusableOption(
            "--name",
            "at most " + Vouchers.MAX_TABLES + " tables",
            "one more: replace one by its name");
      }
      opened.save(next);
      tell(table.name(), pack);
      return ExitCode.DONE;
    }
  }

  /** The bounds are signed too, and holders are shown them: the signer must see them. */
  private void tell(String table, PackFile pack) {
    MapTable.Bounds bounds = pack.table().bounds();
    List<Double> degrees =
        Stream.of(bounds.south(), bounds.west(), bounds.north(), bounds.east())
            .map(each -> each / DEGREE)
            .toList();
    json.print(
        environment.out(),
        Map.of(
            "table",
            table,
            "pack",
            pack.sha256().hex(),
            "bytes",
            pack.bytes(),
            "roads_south_west_north_east",
            degrees),
        List.of(
            "signed " + table + ": map pack " + pack.sha256().hex(),
            String.format(
                Locale.ROOT, "its roads lie from %.4f, %.4f to %.4f, %.4f", degrees.toArray())));
  }

  private TableDocument table(PackFile pack) {
    if (!MapTable.isName(name)) {
      throw new UnusableOption("--name", "road-map, or road-map- and more", "another name");
    }
    String from =
        source.isEmpty()
            ? "© OpenStreetMap (ODbL 1.0), SHA-256 "
                + Bytes.wrap(pack.roads().sourceSha256()).hex().substring(0, SHORT)
            : source;
    try {
      return new TableDocument(name, FIRST_YEAR, LAST_YEAR, from, pack.table().encode());
    } catch (IllegalArgumentException e) {
      throw new UnusableOption(
          "--name, --source", "60 small letters, digits, dashes; 300 characters", "others");
    }
  }
}
