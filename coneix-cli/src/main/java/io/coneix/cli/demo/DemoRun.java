package io.coneix.cli.demo;

import io.coneix.cli.Environment;
import io.coneix.cli.demo.month.DemoMonth;
import io.coneix.cli.demo.month.DemoTrip;
import io.coneix.cli.enclave.EnclaveImage;
import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.platform.HostToken;
import io.coneix.platform.PlatformConfig;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.host.EnclaveHost;
import io.coneix.platform.host.HostConfig;
import io.coneix.platform.host.SimulationKey;
import io.coneix.verify.trust.Trust;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.Vehicle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Plays a month, party by party. An object for one run; not thread-safe. */
final class DemoRun {
  private static final String ORIGIN = "demo.invalid/coneix-log";
  private static final Instant START = Instant.parse("2026-09-28T08:00:00Z");
  private static final long AFTER_SLOT_MS = 20_000;
  private static final Vehicle CAR = new Vehicle(Vehicle.Kind.CAR, 5, false);

  private final Environment environment;
  private final Path work;
  private final DemoFiles files;
  private final DemoProgress progress;
  private final DemoClock clock = new DemoClock(START);
  private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();

  /**
   * A run.
   *
   * @param work where the parties keep their data
   * @param out where the results go
   */
  DemoRun(Environment environment, Path work, Path out, DemoProgress progress) {
    this.environment = environment;
    this.work = work;
    this.files = new DemoFiles(out);
    this.progress = progress;
  }

  /** Plays the month of {@code seed}; returns the summary. */
  Map<String, Object> play(long seed) {
    progress.say("the demo's town and month are invented (seed " + seed + ")");
    DemoMonth month = DemoMonth.generate(seed);
    PlatformConfig config =
        PlatformConfig.local(work.resolve("platform"), ORIGIN, clock, environment.random());
    progress.say("starting log, store and queue; the clock is the demo's own");
    try (PlatformServer server = PlatformServer.start(config);
        PlatformClient platform = new PlatformClient(server.address(), server.logKeys())) {
      running.push(server);
      return play(month, server, platform);
    }
  }

  /** Ends the servers, the last one first; for a signal in the middle of the month. */
  void stop() {
    for (AutoCloseable each = running.poll(); each != null; each = running.poll()) {
      try {
        each.close();
      } catch (Exception e) {
        progress.warn("a server did not end: " + e.getClass().getSimpleName());
      }
    }
  }

  private Map<String, Object> play(
      DemoMonth month, PlatformServer server, PlatformClient platform) {
    DemoAuthority authority = new DemoAuthority(environment.random());
    authority.list(SimulationKey.publicKey(work.resolve("enclave"), environment.random()));
    Trust trust = authority.trust(server.logKeys());
    files.write(trust, month.truth());
    DemoCompany company = new DemoCompany(work.resolve("desk"), environment.random(), trust);
    try (DemoEmployee employee =
        new DemoEmployee(work.resolve("wallet"), clock, environment.random(), platform, trust)) {
      conclude(month, authority, company, employee, server, platform);
      record(month, employee);
      return settle(month, company, employee, server, platform);
    }
  }

  private void conclude(
      DemoMonth month,
      DemoAuthority authority,
      DemoCompany company,
      DemoEmployee employee,
      PlatformServer server,
      PlatformClient platform) {
    progress.say("the demo's authority accredits the company; company and employee sign");
    Vouchers vouchers =
        authority.accredit(
            company.certificateRequest(),
            month.workplace(),
            clock.instant().getEpochSecond(),
            platform);
    company.accredit(vouchers);
    clock.advanceSeconds(600);
    Invitation invitation =
        company.invite(
            DemoMonth.PERIOD,
            CAR,
            month.workplace().name(),
            server.address().toString(),
            clock.instant().getEpochSecond(),
            platform);
    clock.advanceSeconds(600);
    employee.accept(invitation);
    clock.advanceSeconds(600);
    company.sync(platform);
    clock.advanceSeconds(60);
    employee.sync();
  }

  /** One node for each slot, made when the slot has ended, as a phone would. */
  private void record(DemoMonth month, DemoEmployee employee) {
    Map<Slot, List<Fix>> bySlot = new TreeMap<>();
    for (Fix fix : month.fixes()) {
      bySlot.computeIfAbsent(Slot.ofMs(fix.timeMs()), s -> new ArrayList<>()).add(fix);
    }
    int first = Slot.ofMs(clock.millis()).number();
    int last = Slot.ofMs(DemoMonth.recordedToMs()).number();
    for (int number = first; number < last; number++) {
      Slot slot = new Slot(number);
      clock.advanceTo(slot.endMs() + AFTER_SLOT_MS);
      employee.close(slot, bySlot.getOrDefault(slot, List.of()));
      progress.part("recording the month", number - first + 1, last - first);
    }
  }

  private Map<String, Object> settle(
      DemoMonth month,
      DemoCompany company,
      DemoEmployee employee,
      PlatformServer server,
      PlatformClient platform) {
    progress.say("starting the simulated enclave; the employee sends October");
    try (EnclaveHost host = startHost(server)) {
      running.push(host);
      Statement statement =
          employee.send(
              withheld(month), new HomeParameter(List.of(DemoAuthority.circle(month.home()))));
      progress.say("statement by the simulated enclave of host " + host.hostKey().hex());
      clock.advanceSeconds(60);
      company.sync(platform);
      Bundle requester = company.bundle(platform);
      files.write(requester, employee.bundle());
      return files.write(statement, company.contract().contract().hash());
    }
  }

  private EnclaveHost startHost(PlatformServer server) {
    Path image = EnclaveImage.path();
    return EnclaveHost.start(
        HostConfig.of(
            server.address(),
            server.logKeys(),
            HostToken.read(work.resolve("platform").resolve(HostToken.FILE)),
            work.resolve("enclave"),
            EnclaveImage.command(image),
            image,
            environment.random(),
            progress::warn));
  }

  /** Every slot that a private trip touches. */
  private static SlotSet withheld(DemoMonth month) {
    List<SlotRange> ranges = new ArrayList<>();
    for (DemoTrip trip : month.privateMarks()) {
      int first = Slot.ofMs(trip.startMs()).number();
      ranges.add(new SlotRange(first, Slot.ofMs(trip.endMs()).number() + 1));
    }
    return SlotSet.of(ranges);
  }
}
