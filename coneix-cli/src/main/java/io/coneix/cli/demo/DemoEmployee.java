package io.coneix.cli.demo;

import io.coneix.cli.demo.month.DemoTrip;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.coneix.holder.store.Durability;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.Home;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import io.geowallet.wallet.trips.OwnTrip;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** The employee's wallet, driven as a phone and its owner would drive it. Not thread-safe. */
final class DemoEmployee implements AutoCloseable {
  private final Wallet wallet;
  private final ZoneId zone;

  DemoEmployee(Path directory, DemoClock clock, SecureRandom random, Home home, ZoneId zone) {
    WalletOptions options = WalletOptions.of(clock, random).with(Durability.PROCESS_END);
    this.wallet = Wallet.init(directory, RootSecret.generate(random), home, options);
    this.zone = zone;
  }

  /** The wallet, for its pages. */
  Wallet wallet() {
    return wallet;
  }

  void live(Circle home) {
    wallet.setHomes(List.of(home));
  }

  void accept(Invitation invitation) {
    wallet.accept(wallet.offer(invitation.toText()));
  }

  /** Reads the mailbox: the company's countersignature, later the statement. */
  void sync() {
    wallet.holder().mailroom().sync(held().offerHash());
  }

  /** Closes a slot with what the phone has recorded in it. */
  void close(Slot slot, List<Fix> fixes) {
    wallet.closeSlot(slot, fixes);
  }

  /** Marks private what the wallet has found of a trip that took place. */
  void markPrivate(DemoTrip trip) {
    LocalDate day = Instant.ofEpochMilli(trip.startMs()).atZone(zone).toLocalDate();
    for (OwnTrip own : wallet.trips(day, zone)) {
      if (own.trip().startMs() < trip.endMs() && own.trip().endMs() > trip.startMs()) {
        wallet.markPrivate(own);
      }
    }
  }

  /** How many trips the wallet finds in a month. */
  int trips(YearMonth month) {
    int trips = 0;
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      trips += wallet.trips(month.atDay(day), zone).size();
    }
    return trips;
  }

  /** Sends the contract's first period and waits for the statement. */
  Statement send() {
    wallet.holder().flush();
    HeldRun run = wallet.send(held(), 0);
    return run.said().orElseThrow(() -> new IllegalStateException("a run without statement"));
  }

  Bundle bundle() {
    return wallet.bundle(held());
  }

  private HeldContract held() {
    return wallet.contract("");
  }

  @Override
  public void close() {
    wallet.close();
  }
}
