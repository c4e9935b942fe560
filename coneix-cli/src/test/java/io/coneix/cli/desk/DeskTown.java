package io.coneix.cli.desk;

import io.coneix.client.Retries;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.check.EnclaveJudge;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.store.Durability;
import io.coneix.pages.PageServer;
import io.coneix.pages.Tasks;
import io.coneix.requester.Desk;
import io.coneix.requester.DeskShelf;
import io.coneix.requester.RequesterKeys;
import io.coneix.requester.SignedContract;
import io.coneix.requester.store.SealedFiles;
import io.coneix.testkit.SeededRandom;
import io.coneix.testkit.http.PageClient;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.platform.FakePlatform;
import io.coneix.testworld.platform.TestClock;
import io.coneix.testworld.platform.TestHost;
import io.coneix.verify.report.Check;
import io.coneix.verify.report.CheckId;
import io.coneix.verify.report.Report;
import io.coneix.verify.trust.Trust;
import io.geowallet.desk.book.BookKeeper;
import io.geowallet.desk.book.Verification;
import io.geowallet.desk.page.DeskPages;
import io.geowallet.desk.page.DeskSite;
import io.geowallet.mobility.Place;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.road.MapTable;
import io.geowallet.wallet.Home;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An accredited company whose desk is open in a browser, and an employee with a wallet. */
final class DeskTown implements AutoCloseable {
  private static final Circle OFFICE = new Circle(new Place(481_500_000, 20_000_000), 200);
  private static final Pattern LINE = Pattern.compile("coneix-invitation-[A-Za-z0-9_-]+");

  /** A map that the authority signed; nobody here has its pack. */
  private static final TableDocument MAP =
      new TableDocument(
          "road-map",
          1970,
          2089,
          "a test",
          new MapTable(Sha256.of(Bytes.EMPTY), 1, new MapTable.Bounds(0, 0, 1, 1)).encode());

  final SeededRandom random = new SeededRandom(31);
  final Coins coins = new Coins(random);
  final TestClock clock = new TestClock("2026-11-02T08:00:00Z");
  final World world = new World(15);
  final FakePlatform platform = new FakePlatform(world, clock);
  final TestHost host;
  final Tasks tasks = new Tasks();
  final List<Runnable> repeated = new ArrayList<>();
  final RequesterKeys keys;
  final SealedFiles files;
  final Desk desk;
  final DeskShelf shelf;
  final Trust trust;
  final PageServer server;
  private final Path directory;
  private final Optional<TestMachine> machine;
  private final JobChecker checker;
  private boolean simulated;

  /** What the desk seals letters with; fails while a test says so, as a bug of ours would. */
  static final class Coins extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient SecureRandom source;
    boolean broken;

    Coins(SecureRandom source) {
      this.source = source;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (broken) {
        throw new IllegalStateException("no coins");
      }
      source.nextBytes(bytes);
    }
  }

  DeskTown(Path directory) {
    this(directory, Optional.empty());
  }

  /** A town whose authority lists a machine of the test PKI, under whose root all judge. */
  DeskTown(Path directory, Optional<TestMachine> machine) {
    this.directory = directory;
    this.machine = machine;
    EnclaveJudge judge = machine.map(TestMachine::judge).orElseGet(EnclaveJudge::intel);
    checker = new JobChecker(Runnable::run, 1, judge);
    host = new TestHost(world, platform, GeoWalletPrograms.catalog(), checker);
    keys = RequesterKeys.of(RootSecret.generate(random));
    files = new SealedFiles(directory.resolve("desk"), keys.store(), random);
    desk = new Desk(keys, files, coins, judge);
    shelf = new DeskShelf(files, world.company());
    LogKeys log = platform.log().keys();
    trust =
        new Trust(
            List.of(new Trust.Authority("Test authority", world.authority().publicKey())),
            List.of(new Trust.Log(log.origin(), log.log().text(), log.cosigners().get(0).text())),
            Trust.Time.LOG);
    desk.nameCompany("Coneix & <b>Test</b>");
    desk.accredit(vouchers(keys), trust);
    DeskPages pages =
        new DeskPages(
            desk,
            trust,
            platform.uri().toString(),
            platform::client,
            tasks,
            repeated::add,
            clock,
            ZoneId.of("Europe/Paris"),
            List::of);
    server = PageServer.start(DeskSite.of(pages), 0, random);
  }

  private Vouchers vouchers(RequesterKeys keys) {
    return vouchers(
        world,
        keys,
        machine.stream().map(TestMachine::listed).toList(),
        entries -> platform.log().append(entries.toArray(new LogEntry[0])));
  }

  /** What the authority of {@code world} says of the company, logged by {@code log}. */
  static Vouchers vouchers(
      World world,
      RequesterKeys keys,
      List<PlatformList.Machine> machines,
      Consumer<List<LogEntry>> log) {
    CompanyCertificate certificate =
        world.authority().certificate("Test SARL", keys.signing().publicKey(), World.LONG);
    Registration registration =
        new Registration(
            certificate.hash(),
            World.LONG,
            List.of(MileageProgram.NAME),
            List.of(Category.POSITION),
            0b0011111,
            32,
            76,
            List.of(new Site("Office", OFFICE.encode())),
            List.of(MileageSchema.schema().hash(), MileageSchema.withMap().hash()),
            24);
    PlatformList list =
        new PlatformList(
            World.LONG,
            List.of(new PlatformList.Host("test host", world.host().publicKey().encoded())),
            List.of(),
            machines);
    Bytes signed = world.authority().sign(registration).encode();
    Bytes signedList = world.authority().sign(list).encode();
    Bytes table = world.authority().sign(FrenchScale.table()).encode();
    Bytes map = world.authority().sign(MAP).encode();
    log.accept(
        List.of(
            LogEntry.ofObject(EntryKind.CERTIFICATE, certificate.hash()),
            LogEntry.ofObject(EntryKind.REGISTRATION, Sha256.of(signed)),
            LogEntry.ofObject(EntryKind.PLATFORM_LIST, Sha256.of(signedList)),
            LogEntry.ofObject(EntryKind.TABLE, Sha256.of(table)),
            LogEntry.ofObject(EntryKind.TABLE, Sha256.of(map))));
    return new Vouchers(
        certificate.der(),
        signed,
        signedList,
        List.of(
            new Vouchers.NamedTable(MileageProgram.SCALE, table),
            new Vouchers.NamedTable(MAP.name(), map)));
  }

  PageClient browser(String language) {
    return PageClient.open(server.newLaunchLink(), language);
  }

  /** Fields of a good invitation to October, with a new vehicle, and others put over them. */
  static String[] invitation(String... others) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "reference",
                "E-1",
                "again",
                "",
                "vehicle",
                "new",
                "label",
                "Clio",
                "plate",
                "AB-123-CD",
                "kind",
                "car",
                "cv",
                "5",
                "from",
                "2026-10",
                "to",
                "2026-10",
                "weekday",
                "0",
                "weekday",
                "1",
                "weekday",
                "2",
                "weekday",
                "3",
                "weekday",
                "4",
                "start",
                "32",
                "end",
                "76",
                "zone",
                "Europe/Paris",
                "public",
                "yes",
                "holidays",
                "2026-10-02",
                "workplace",
                "Office",
                "minimum",
                "imported/unbound/file",
                "lost",
                "100",
                "simulation",
                "yes",
                "policy",
                "",
                "map",
                ""));
    for (int i = 0; i < others.length; i += 2) {
      int at = fields.indexOf(others[i]);
      fields.set(at + 1, others[i + 1]);
    }
    return fields.toArray(new String[0]);
  }

  /** Invites through the form; returns the path of the person's page. */
  String invite(PageClient browser, String... others) {
    var reply = browser.post("/people/invite", invitation(others));
    if (reply.statusCode() != 303) {
      throw new IllegalStateException(reply.statusCode() + reply.body());
    }
    String to = reply.headers().firstValue("Location").orElseThrow();
    return to.substring(browser.prefix().length());
  }

  /** The invitation that a page shows. */
  static String line(String page) {
    Matcher line = LINE.matcher(page);
    if (!line.find()) {
      throw new IllegalStateException("no invitation on the page");
    }
    return line.group();
  }

  /** A new wallet that accepts, and has the track of one day. */
  Wallet accepting(String name, String invitation) {
    LogKeys keys = platform.log().keys();
    Wallet wallet =
        Wallet.init(
            directory.resolve(name),
            RootSecret.generate(random),
            new Home(platform.uri(), keys, trust),
            WalletOptions.of(clock, random)
                .with(Durability.PROCESS_END)
                .with(GeoWalletPrograms.catalog(), checker)
                .with(Retries.none(), ms -> {}));
    wallet.accept(wallet.offer(invitation));
    return wallet;
  }

  /** Invites through the form, and has somebody accept; returns the contract. */
  SignedContract contract(PageClient browser, String... others) {
    int known = desk.contracts().size();
    String line = line(browser.page(invite(browser, others)));
    accepting("wallet-" + known, line).close();
    work(browser, "/sync");
    return desk.contracts().stream()
        .filter(c -> c.contract().offer().invitationId().equals(Invitation.parse(line).id()))
        .findFirst()
        .orElseThrow();
  }

  /** Notes a report on a contract that is about some of its runs. */
  void judge(SignedContract contract, Check.Result result, int... runs) {
    List<Check> checks =
        IntStream.of(runs)
            .mapToObj(k -> new Check(CheckId.RUN_STATEMENT.ofRun(k), result, true, "", ""))
            .toList();
    Verification report =
        new Verification(clock.millis(), 1, true, new Report("requester", checks));
    String id = contract.contract().offerHash().hex();
    desk.note(BookKeeper.VERIFICATION + id, report.encode());
  }

  /** Has the pages read again what was put on the shelf behind them. */
  void read(PageClient browser) {
    browser.post("/vehicles", "label", "Spare", "plate", "", "kind", "moped", "cv", "1");
  }

  /** From now on hosts start simulated enclaves, whatever the machine is. */
  void simulate() {
    simulated = true;
  }

  /** Records the day of {@code csv}, and sends the contract's first period. */
  void send(Wallet wallet, String csv) throws IOException {
    wallet.sync();
    Path track = Files.writeString(directory.resolve("track.csv"), csv);
    wallet.importFile(track, false);
    clock.advance(Duration.ofHours(1));
    wallet.now();
    clock.advance(Duration.ofHours(1));
    wallet.now();
    TestEnclave enclave =
        simulated ? world.enclave() : machine.map(m -> m.enclave(world)).orElseGet(world::enclave);
    platform.client().objects().put(host.start(enclave).evidence());
    HeldContract held = wallet.contract("");
    wallet.homeBook().sayNone(held);
    wallet.send(held, 0);
  }

  /** Presses a button that starts work, and waits for its end; returns what the page then says. */
  String work(PageClient browser, String path) {
    var reply = browser.post(path);
    if (reply.statusCode() != 303) {
      throw new IllegalStateException(reply.statusCode() + reply.body());
    }
    for (int i = 0; i < 600; i++) {
      String page = browser.page("/work");
      if (!page.contains("<progress")) {
        return page;
      }
      pause();
    }
    throw new IllegalStateException("no end");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    tasks.close();
    platform.close();
  }
}
