package io.coneix.cli.bench.page;

import io.coneix.cli.bench.BenchScale;
import io.coneix.client.Retries;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.store.Durability;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.World;
import io.coneix.testworld.platform.FakePlatform;
import io.coneix.testworld.platform.MailingDesk;
import io.coneix.testworld.platform.TestClock;
import io.coneix.testworld.platform.TestHost;
import io.coneix.verify.trust.Trust;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Place;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.mileage.Vehicle;
import io.geowallet.wallet.Home;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.record.FixRecords;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the wallet that the bench looks at: February 2027 as a phone records it, a node for each
 * quarter of an hour, with a contract and its answer of {@value #LINES} lines; the other months of
 * the year as files that were imported when it was over.
 */
final class BusyWallet {
  /** The month that was recorded live: four weeks from a Monday on. */
  static final YearMonth MONTH = YearMonth.of(2027, 2);

  /** Two drives on each of twenty weekdays. */
  static final int LINES = 40;

  /** When the year is over. */
  static final String AFTERWARDS = "2027-12-31T23:10:00Z";

  private static final long SEED = 40;
  private static final Circle WORKPLACE = new Circle(new Place(481_500_000, 20_000_000), 200);

  private final TestClock clock = new TestClock("2027-01-31T21:10:00Z");
  private final World world = new World(SEED);
  private final Path directory;

  private BusyWallet(Path directory) {
    this.directory = directory;
  }

  /** The wallet's root; it keeps no secret of anybody. */
  static RootSecret root() {
    byte[] root = new byte[RootSecret.SIZE];
    root[0] = (byte) SEED;
    return new RootSecret(SecretBytes.of(root));
  }

  /** What the ways of a month are made by. */
  static long seed(YearMonth month) {
    return month.equals(MONTH) ? SEED : month.getMonthValue();
  }

  /** How it is opened. */
  static WalletOptions options(Clock clock) {
    return WalletOptions.of(clock, new SecureRandom())
        .with(Durability.PROCESS_END)
        .with(Retries.none(), ms -> {});
  }

  /**
   * Makes it in an empty directory, with the first {@code months} of the year and February.
   *
   * @return the path of the page of the answer
   */
  static String make(Path directory, int months) {
    return new BusyWallet(directory).make(months);
  }

  private String make(int months) {
    try (FakePlatform platform = new FakePlatform(world, clock)) {
      TestHost host = new TestHost(world, platform, GeoWalletPrograms.catalog());
      try (Wallet wallet = Wallet.init(directory, root(), home(platform), options(clock))) {
        MailingDesk desk = new MailingDesk(world, platform);
        wallet.accept(wallet.offer(desk.invite(sketch()).toText()));
        desk.answer();
        wallet.sync();
        HeldContract held = wallet.contract("");
        wallet.homeBook().sayNone(held);
        live(wallet);
        host.start();
        wallet.send(held, 0);
        clock.set(OfferSketch.sec(AFTERWARDS) * 1000);
        for (int month = 1; month <= months; month++) {
          importMonth(wallet, YearMonth.of(MONTH.getYear(), month));
        }
        return HeldContracts.path(held) + "/runs/1";
      }
    }
  }

  private void live(Wallet wallet) {
    Map<Slot, List<Fix>> fixes =
        BusyDays.of(MONTH.atDay(1), MONTH.lengthOfMonth(), SEED).stream()
            .collect(Collectors.groupingBy(fix -> Slot.ofMs(fix.timeMs())));
    int last = Slot.ofMs(OfferSketch.sec("2027-03-01T02:00:00Z") * 1000).number();
    for (int number = Slot.ofMs(clock.millis()).number(); number < last; number++) {
      Slot slot = new Slot(number);
      clock.set(slot.endMs());
      wallet.closeSlot(slot, fixes.getOrDefault(slot, List.of()));
    }
  }

  private static void importMonth(Wallet wallet, YearMonth month) {
    if (!month.equals(MONTH)) {
      List<Fix> fixes = BusyDays.of(month.atDay(1), month.lengthOfMonth(), seed(month));
      new FixRecords(wallet.holder()).addImported(fixes);
      wallet.now();
    }
  }

  private Home home(FakePlatform platform) {
    LogKeys keys = platform.log().keys();
    Trust trust =
        new Trust(
            List.of(new Trust.Authority("bench", world.authority().publicKey())),
            List.of(
                new Trust.Log(keys.origin(), keys.log().text(), keys.cosigners().get(0).text())),
            Trust.Time.LOG);
    return new Home(platform.uri(), keys, trust);
  }

  private static OfferSketch sketch() {
    Vehicle car = new Vehicle(Vehicle.Kind.CAR, 5, false);
    return OfferSketch.tally()
        .program(
            MileageProgram.NAME,
            GeoWalletPrograms.hash(MileageProgram.NAME),
            MileageSchema.schema())
        .parameters(new MileageParameters(car, List.of(WORKPLACE)).encode())
        .tables(BenchScale.of(MONTH.getYear()))
        .periods(OfferSketch.month(MONTH.toString()))
        .until(OfferSketch.sec("2028-06-01T00:00:00Z"))
        .registration(BusyWallet::withWorkplace);
  }

  private static Registration withWorkplace(Registration r) {
    return r.withSites(List.of(new Site("Office", WORKPLACE.encode())));
  }
}
