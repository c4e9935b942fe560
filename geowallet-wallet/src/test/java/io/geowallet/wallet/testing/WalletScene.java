package io.geowallet.wallet.testing;

import io.coneix.client.Retries;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.store.Durability;
import io.coneix.testkit.SeededRandom;
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
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.mileage.Vehicle;
import io.geowallet.wallet.Home;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A wallet with a platform, an employer and an enclave host around it. */
public final class WalletScene implements AutoCloseable {
  public static final RootSecret ROOT = RootSecret.generate(new SeededRandom(77));

  /** A workplace that the employer has registered. */
  public static final Circle WORKPLACE = new Circle(new Place(481_500_000, 20_000_000), 200);

  /** Walked once: the name chain of the root, in an empty wallet. */
  private static Path template;

  private final SeededRandom random = new SeededRandom(5);
  private final TestClock clock = new TestClock("2026-09-30T14:00:00Z");
  private final World world = new World(6);
  private final AtomicLong platformAheadMs = new AtomicLong();
  private final FakePlatform platform = new FakePlatform(world, platformClock());
  private final JobChecker checker;
  private final ProgramCatalog programs;
  private final TestHost host;
  private final MailingDesk desk = new MailingDesk(world, platform);
  private final Path directory;
  private Wallet wallet;

  public WalletScene(Path directory) {
    this(directory, JobChecker.onThisThread());
  }

  /** A wallet and enclaves that check by {@code checker}. */
  public WalletScene(Path directory, JobChecker checker) {
    this(directory, checker, GeoWalletPrograms.catalog());
  }

  /** A wallet and enclaves that have these programs. */
  public WalletScene(Path directory, ProgramCatalog programs) {
    this(directory, JobChecker.onThisThread(), programs);
  }

  private WalletScene(Path directory, JobChecker checker, ProgramCatalog programs) {
    this.checker = checker;
    this.programs = programs;
    this.host = new TestHost(world, platform, programs, checker);
    this.directory = directory;
    copyTemplate();
    open();
  }

  private void copyTemplate() {
    alone(directory);
    Wallet fresh = Wallet.open(directory, ROOT, options());
    fresh.setHome(home());
    fresh.close();
  }

  /** Makes an empty wallet of {@link #ROOT} without a platform, as its first start would. */
  public static synchronized void alone(Path directory) {
    try {
      if (template == null) {
        template = Files.createTempDirectory("wallet-template");
        WalletOptions options =
            WalletOptions.of(new TestClock("2026-09-01T00:00:00Z"), new SeededRandom(5))
                .with(Durability.PROCESS_END);
        Wallet.initAlone(template.resolve("w"), ROOT, options).close();
        deleteAtEnd(template);
      }
      Files.createDirectories(directory);
      try (Stream<Path> files = Files.list(template.resolve("w"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, directory.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was registered first is deleted last: a directory after all that is in it. */
  private static void deleteAtEnd(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted().forEach(path -> path.toFile().deleteOnExit());
    }
  }

  public WalletOptions options() {
    return WalletOptions.of(clock, random)
        .with(Durability.PROCESS_END)
        .with(programs, checker)
        .with(Retries.none(), ms -> {});
  }

  public Home home() {
    LogKeys keys = platform.log().keys();
    Trust trust =
        new Trust(
            List.of(new Trust.Authority("Test authority", world.authority().publicKey())),
            List.of(
                new Trust.Log(keys.origin(), keys.log().text(), keys.cosigners().get(0).text())),
            Trust.Time.LOG);
    return new Home(platform.uri(), keys, trust);
  }

  /** Opens the wallet, again where it is open. */
  public Wallet open() {
    if (wallet != null) {
      wallet.close();
    }
    wallet = Wallet.open(directory, ROOT, options());
    return wallet;
  }

  public Wallet wallet() {
    return wallet;
  }

  public Path directory() {
    return directory;
  }

  public World world() {
    return world;
  }

  public TestClock clock() {
    return clock;
  }

  private Clock platformClock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return clock.instant().plusMillis(platformAheadMs.get());
      }

      @Override
      public ZoneId getZone() {
        return clock.getZone();
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for another");
      }
    };
  }

  /** The wallet's clock is so far behind that of the world. */
  public void setPlatformAheadMs(long ms) {
    platformAheadMs.set(ms);
  }

  public FakePlatform platform() {
    return platform;
  }

  public TestHost host() {
    return host;
  }

  /** A mileage offer for a car of 5 CV, sketched. */
  public static OfferSketch mileage() {
    MileageParameters parameters =
        new MileageParameters(new Vehicle(Vehicle.Kind.CAR, 5, false), List.of(WORKPLACE));
    return OfferSketch.tally()
        .program(
            MileageProgram.NAME,
            GeoWalletPrograms.hash(MileageProgram.NAME),
            MileageSchema.schema())
        .parameters(parameters.encode())
        .tables(FrenchScale.table())
        .registration(WalletScene::withWorkplace);
  }

  private static Registration withWorkplace(Registration r) {
    return r.withSites(List.of(new Site("Office", WORKPLACE.encode())));
  }

  /** The employer invites and offers. */
  public String invite(OfferSketch sketch) {
    return desk.invite(sketch).toText();
  }

  /** The employer countersigns what was accepted. */
  public void answer() {
    desk.answer();
  }

  /** The employer. */
  public MailingDesk desk() {
    return desk;
  }

  /** A concluded contract, of somebody who has no home to name. */
  public HeldContract conclude(OfferSketch sketch) {
    HeldContract held = concludeUnsaid(sketch);
    wallet.homeBook().sayNone(held);
    return held;
  }

  /** A concluded contract, and nothing said of a home. */
  public HeldContract concludeUnsaid(OfferSketch sketch) {
    wallet.accept(wallet.offer(invite(sketch)));
    desk.answer();
    wallet.sync();
    return wallet.contract("");
  }

  /** Closes every slot from now until {@code iso} with the fixes that fall into it. */
  public void live(String iso, List<Fix> fixes) {
    long end = OfferSketch.sec(iso) * 1000;
    Slot slot = Slot.ofMs(clock.millis());
    while (slot.endMs() <= end) {
      Slot closing = slot;
      clock.set(slot.endMs());
      wallet.closeSlot(
          slot, fixes.stream().filter(f -> Slot.ofMs(f.timeMs()).equals(closing)).toList());
      slot = new Slot(slot.number() + 1);
    }
  }

  @Override
  public void close() {
    wallet.close();
    platform.close();
  }
}
