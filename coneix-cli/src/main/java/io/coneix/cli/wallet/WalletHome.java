package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.role.Count;
import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.Wallet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coneix wallet home}: tells the wallet where home is. */
@Command(
    name = "home",
    description = {
      "Tell the wallet where home is, so that commutes do not count.",
      "Reads lines of LATITUDE,LONGITUDE[,RADIUS_M] from standard input.",
      "Home is a secret parameter: it travels inside sealed jobs only."
    })
final class WalletHome extends WalletAction {
  private static final int MOST = 5;
  private static final int RADIUS_M = 150;
  private static final int DEGREE_DIGITS = 7;
  private static final String EXPECTED = "LATITUDE,LONGITUDE[,RADIUS_M] in degrees and metres";

  @Option(
      names = "--home-file",
      paramLabel = "FILE",
      description = "Read from this file instead of from standard input.")
  private @Nullable Path file;

  @Option(names = "--forget", description = "Forget where home is; reads nothing.")
  private boolean forget;

  private List<Circle> homes = List.of();

  WalletHome(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    if (forget) {
      return;
    }
    homes =
        SecretInput.read(file, environment())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(WalletHome::circle)
            .toList();
    if (homes.isEmpty() || homes.size() > MOST) {
      throw new UnusableText(
          "home", "1 to " + MOST + " places, or --forget", Count.of(homes.size(), "place"));
    }
  }

  private static Circle circle(String line) {
    String[] parts = line.split(",", -1);
    try {
      if (parts.length == 2 || parts.length == 3) {
        int radius = parts.length == 3 ? Integer.parseInt(parts[2].strip()) : RADIUS_M;
        return new Circle(new Place(e7(parts[0]), e7(parts[1])), radius);
      }
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new UnusableText("home", EXPECTED, "other text");
    }
    throw new UnusableText("home", EXPECTED, parts.length + " parts");
  }

  private static int e7(String degrees) {
    return new BigDecimal(degrees.strip())
        .setScale(DEGREE_DIGITS, java.math.RoundingMode.HALF_EVEN)
        .movePointRight(DEGREE_DIGITS)
        .intValueExact();
  }

  @Override
  void run(Wallet wallet) {
    wallet.setHomes(homes);
    print(
        Map.of("homes", homes.size()),
        List.of(language().pick("places remembered: ", "lieux retenus : ") + homes.size()));
  }
}
