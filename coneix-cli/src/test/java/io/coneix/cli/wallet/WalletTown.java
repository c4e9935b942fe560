package io.coneix.cli.wallet;

import io.coneix.contract.authority.Site;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.log.LogKeys;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.World;
import io.coneix.testworld.platform.FakePlatform;
import io.coneix.testworld.platform.MailingDesk;
import io.coneix.testworld.platform.TestClock;
import io.coneix.testworld.platform.TestHost;
import io.coneix.verify.trust.Trust;
import io.geowallet.mobility.Place;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.mileage.Vehicle;
import java.util.List;

/** A platform, an employer and an enclave host for the wallet's commands. */
final class WalletTown implements AutoCloseable {
  /** Where the drive of {@link #track} begins. */
  static final Circle START = new Circle(new Place(480_000_000, 20_000_000), 200);

  private static final Circle OFFICE = new Circle(new Place(481_500_000, 20_000_000), 200);

  final TestClock clock = new TestClock("2026-11-02T08:00:00Z");
  final World world = new World(12);
  final FakePlatform platform = new FakePlatform(world, clock);
  final TestHost host;
  final MailingDesk desk = new MailingDesk(world, platform);

  WalletTown() {
    this(GeoWalletPrograms.catalog());
  }

  /** A town whose enclaves have these programs. */
  WalletTown(ProgramCatalog programs) {
    host = new TestHost(world, platform, programs);
  }

  String trust() {
    LogKeys keys = platform.log().keys();
    return new Trust(
            List.of(new Trust.Authority("Test authority", world.authority().publicKey())),
            List.of(
                new Trust.Log(keys.origin(), keys.log().text(), keys.cosigners().get(0).text())),
            Trust.Time.LOG)
        .toJson();
  }

  /** The text of an invitation to a mileage contract for 1 October. */
  String invite() {
    return invite(MileageSchema.schema(), FrenchScale.table());
  }

  /** The same, that pins these tables. */
  String invite(AnswerSchema schema, TableDocument... tables) {
    return invite(OFFICE, schema, tables);
  }

  /** The same, with another workplace. */
  String inviteTo(Circle workplace) {
    return invite(workplace, MileageSchema.schema(), FrenchScale.table());
  }

  /** The same as at first, about other periods. */
  String inviteAbout(Period... periods) {
    return desk.invite(sketch(OFFICE, MileageSchema.schema(), FrenchScale.table()).periods(periods))
        .toText();
  }

  private String invite(Circle workplace, AnswerSchema schema, TableDocument... tables) {
    return desk.invite(sketch(workplace, schema, tables)).toText();
  }

  private static OfferSketch sketch(
      Circle workplace, AnswerSchema schema, TableDocument... tables) {
    MileageParameters parameters =
        new MileageParameters(new Vehicle(Vehicle.Kind.CAR, 5, false), List.of(workplace));
    return OfferSketch.tally()
        .program(MileageProgram.NAME, GeoWalletPrograms.hash(MileageProgram.NAME), schema)
        .parameters(parameters.encode())
        .tables(tables)
        .registration(r -> r.withSites(List.of(new Site("Office", workplace.encode()))));
  }

  /** A CSV of one drive of 12 km north on 1 October at 10:00 in Paris, and stays around it. */
  static String track() {
    StringBuilder csv = new StringBuilder("time,lat,lon,accuracy_m\n");
    long sec = OfferSketch.sec("2026-10-01T07:30:00Z");
    long start = OfferSketch.sec("2026-10-01T08:00:00Z");
    long end = OfferSketch.sec("2026-10-01T10:30:00Z");
    double north = 0;
    while (sec < end) {
      csv.append(java.time.Instant.ofEpochSecond(sec));
      csv.append(String.format(java.util.Locale.ROOT, ",%.7f,2.0,5%n", 48 + north / 111_195));
      boolean driving = sec >= start && north < 12_000;
      north += driving ? 140 : 0;
      sec += driving ? 10 : 60;
    }
    return csv.toString();
  }

  @Override
  public void close() {
    platform.close();
  }
}
