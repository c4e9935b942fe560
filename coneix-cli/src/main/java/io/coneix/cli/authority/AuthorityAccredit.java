package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.Hours;
import io.coneix.cli.role.PlatformOption;
import io.coneix.cli.role.UserFile;
import io.coneix.cli.role.Weekdays;
import io.coneix.client.PlatformClient;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.key.Category;
import io.coneix.trust.authority.CertificateRequest;
import io.geowallet.desk.OfferableSpan;
import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority accredit}. */
@Command(
    name = "accredit",
    description = {
      "Accredit a company for mileage contracts: certificate, registration, list of enclave hosts",
      "and tables, logged and in one file for the company."
    })
final class AuthorityAccredit implements Callable<Integer> {
  private static final int MAX_REQUEST = 8_192;
  private static final long SECONDS_PER_DAY = 86_400;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private PlatformOption platform;
  @Mixin private JsonOption json;

  @Option(
      names = "--request",
      paramLabel = "FILE",
      required = true,
      description = "The company's request, as 'coneix desk init' wrote it.")
  private Path request = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "Write it here.")
  private Path out = Path.of("");

  @Option(
      names = "--weekdays",
      paramLabel = "DAYS",
      defaultValue = "mon-fri",
      description = "The days that it may ask about at most (default: ${DEFAULT-VALUE}).")
  private String weekdays = "";

  @Option(
      names = "--hours",
      paramLabel = "FROM-TO",
      defaultValue = "08:00-19:00",
      description = "The hours that it may ask about at most (default: ${DEFAULT-VALUE}).")
  private String hours = "";

  @Option(
      names = "--site",
      paramLabel = "NAME=LAT,LON,RADIUS_M",
      description = "A place that its contracts may name; may be repeated.")
  private List<String> sites = List.of();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "24",
      description = "Most answers of one contract (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--valid-days",
      paramLabel = "N",
      defaultValue = "460",
      description = "How long all this is valid (default: ${DEFAULT-VALUE}).")
  private int validDays;

  AuthorityAccredit(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CertificateRequest parsed = CertificateRequest.decode(UserFile.read(request, MAX_REQUEST));
    if (validDays < 1 || validDays > 3_650 || runs < 1 || runs > 2_048) {
      throw new UnusableOption("--valid-days, --runs", "1 to 3650 and 1 to 2048", "another");
    }
    Hours span = Hours.parse(hours);
    int days = Weekdays.parse(weekdays);
    List<Site> places = sites.stream().map(AuthorityAccredit::site).toList();
    long nowSec = environment.clock().instant().getEpochSecond();
    Validity validity = new Validity(nowSec, nowSec + validDays * SECONDS_PER_DAY);
    try (OpenAuthority opened = OpenAuthority.open(data, passphrase, environment);
        PlatformClient client = platform.unverified()) {
      CompanyCertificate certificate = opened.authority().issue(parsed, validity);
      Registration registration =
          new Registration(
              certificate.hash(),
              validity,
              List.of(MileageProgram.NAME),
              List.of(Category.POSITION, Category.NOTE),
              days,
              span.fromQuarter(),
              span.toQuarter(),
              places,
              List.of(MileageSchema.schema().hash(), MileageSchema.withMap().hash()),
              runs);
      Vouchers vouchers =
          new Vouchers(
              certificate.der(),
              opened.authority().sign(registration).encode(),
              opened.authority().sign(opened.state().platformList(validity)).encode(),
              opened.state().tables());
      Publication.publish(vouchers, client);
      UserFile.write(out, Cbor.encode(vouchers.toCbor()));
      json.print(
          environment.out(),
          Map.of("company", parsed.company(), "file", out.toString()),
          List.of("accredited " + parsed.company() + ": " + out));
      warn();
      return ExitCode.DONE;
    }
  }

  /** Whether it was meant so, the authority knows; the company would learn it month by month. */
  private void warn() {
    if (validDays < OfferableSpan.USEFUL_DAYS) {
      PrintStream err = environment.err();
      err.println(
          "warning: valid for " + validDays + " days: the company can invite only to months");
      err.println("  that end two weeks before, so to this one hardly");
      err.println(
          "  hint: '--valid-days' of " + OfferableSpan.USEFUL_DAYS + " or more; without it 460");
      err.flush();
    }
  }

  private static Site site(String text) {
    int equals = text.lastIndexOf('=');
    String[] numbers = text.substring(equals + 1).split(",", -1);
    try {
      if (equals > 0 && numbers.length == 3) {
        Place place = new Place(degrees(numbers[0]), degrees(numbers[1]));
        Circle circle = new Circle(place, Integer.parseInt(numbers[2]));
        return new Site(text.substring(0, equals), circle.encode());
      }
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new UnusableOption("--site", "NAME=LAT,LON,RADIUS_M in range", "another text");
    }
    throw new UnusableOption("--site", "NAME=LAT,LON,RADIUS_M", "another text");
  }

  private static int degrees(String decimal) {
    return new BigDecimal(decimal)
        .movePointRight(7)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
