package io.coneix.cli.demo;

import io.coneix.cli.Environment;
import io.coneix.cli.demo.month.DemoMonth;
import io.coneix.cli.demo.month.DemoTrip;
import io.coneix.cli.demo.page.DemoState.Step;
import io.coneix.cli.enclave.EnclaveImage;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.slot.Slot;
import io.coneix.platform.HostToken;
import io.coneix.platform.host.EnclaveHost;
import io.coneix.platform.host.HostConfig;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.mileage.Vehicle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the parties do, act by act. An object for one run; not thread-safe. */
final class DemoActs {
  private static final long AFTER_SLOT_MS = 20_000;

  /** So long after a private trip its owner marks it, when the wallet has seen where it ends. */
  private static final int SLOTS_UNTIL_MARKED = 8;

  private static final Vehicle CAR = new Vehicle(Vehicle.Kind.CAR, 5, false);

  private final DemoParties parties;
  private final Environment environment;
  private final DemoProgress progress;
  private final Endings endings;

  DemoActs(DemoParties parties, Environment environment, DemoProgress progress, Endings endings) {
    this.parties = parties;
    this.environment = environment;
    this.progress = progress;
    this.endings = endings;
  }

  /** The company is accredited; company and employee sign. */
  void conclude() {
    progress.begin(
        Step.CONTRACT, "the demo's authority accredits the company; company and employee sign");
    DemoMonth month = parties.month();
    DemoClock clock = parties.clock();
    Vouchers vouchers =
        parties
            .authority()
            .accredit(
                parties.company().certificateRequest(),
                month.workplace(),
                clock.instant().getEpochSecond(),
                parties.platform());
    parties.company().accredit(vouchers);
    parties.employee().live(DemoAuthority.circle(month.home()));
    clock.advanceSeconds(600);
    Invitation invitation = invite(DemoMonth.PERIOD);
    clock.advanceSeconds(600);
    parties.employee().accept(invitation);
    clock.advanceSeconds(600);
    parties.company().sync(parties.platform());
    clock.advanceSeconds(60);
    parties.employee().sync();
  }

  /** An offer about a month, left where the invited person finds it. */
  Invitation invite(java.time.YearMonth month) {
    return parties
        .company()
        .invite(
            month,
            CAR,
            parties.month().workplace().name(),
            parties.server().address().toString(),
            parties.clock().instant().getEpochSecond(),
            parties.platform());
  }

  /** One node for each slot, made when the slot has ended, as a phone would. */
  void record() {
    Map<Slot, List<Fix>> bySlot = new TreeMap<>();
    for (Fix fix : parties.month().fixes()) {
      bySlot.computeIfAbsent(Slot.ofMs(fix.timeMs()), s -> new ArrayList<>()).add(fix);
    }
    int first = Slot.ofMs(parties.clock().millis()).number();
    int last = Slot.ofMs(DemoMonth.recordedToMs()).number();
    for (int number = first; number < last; number++) {
      Slot slot = new Slot(number);
      parties.clock().advanceTo(slot.endMs() + AFTER_SLOT_MS);
      parties.employee().close(slot, bySlot.getOrDefault(slot, List.of()));
      markPrivate(number);
      progress.part(Step.RECORD, "recording the month", number - first + 1, last - first);
    }
  }

  private void markPrivate(int slot) {
    for (DemoTrip trip : parties.month().privateMarks()) {
      if (Slot.ofMs(trip.endMs()).number() + SLOTS_UNTIL_MARKED == slot) {
        parties.employee().markPrivate(trip);
      }
    }
  }

  /** The enclave answers, the company receives, both write their bundles. */
  DemoPlayed settle(DemoFiles files) {
    progress.begin(Step.ANSWER, "starting the simulated enclave; the employee sends October");
    EnclaveHost host = endings.add(startHost());
    Statement statement = parties.employee().send();
    progress.say("statement by the simulated enclave of host " + host.hostKey().hex());
    parties.clock().advanceSeconds(60);
    parties.company().sync(parties.platform());
    Bundle requester = parties.company().bundle(parties.platform());
    files.write(requester, parties.employee().bundle());
    Map<String, Object> summary = files.write(statement, parties.company().contract().contract());
    return new DemoPlayed(parties, summary, DemoFiles.answer(statement), files.map());
  }

  private EnclaveHost startHost() {
    Path image = EnclaveImage.path();
    Path platform = parties.work().resolve("platform");
    return EnclaveHost.start(
        HostConfig.of(
            parties.server().address(),
            parties.server().logKeys(),
            HostToken.read(platform.resolve(HostToken.FILE)),
            parties.work().resolve("enclave"),
            EnclaveImage.command(image),
            image,
            environment.random(),
            progress::warn));
  }
}
