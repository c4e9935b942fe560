package io.coneix.cli.demo;

import io.coneix.client.PlatformClient;
import io.coneix.client.tiles.MemoryTileStore;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.SignedHead;
import io.coneix.requester.BundleWriter;
import io.coneix.requester.Desk;
import io.coneix.requester.RequesterKeys;
import io.coneix.requester.SignedContract;
import io.coneix.requester.store.SealedFiles;
import io.coneix.verify.trust.Trust;
import io.geowallet.desk.MileageOffer;
import io.geowallet.desk.book.BookKeeper;
import io.geowallet.desk.book.RegisteredVehicle;
import io.geowallet.desk.book.SentInvitation;
import io.geowallet.programs.mileage.Vehicle;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The employer's desk in the demo. Not thread-safe. */
final class DemoCompany {
  private static final String NAME = "Coneix demo company";

  /** What the company calls the person; long enough to be searched for where it must not be. */
  static final String REFERENCE = "E-1, machine repairs";

  private static final int MON_TO_FRI = 0b0011111;
  private static final int EIGHT = 8 * 4;
  private static final int NINETEEN = 19 * 4;
  private static final int MAX_LOST = 10;

  private final Desk desk;
  private final Trust trust;

  DemoCompany(Path directory, SecureRandom random, Trust trust) {
    RequesterKeys keys = RequesterKeys.of(RootSecret.generate(random));
    this.desk = new Desk(keys, new SealedFiles(directory, keys.store(), random), random);
    this.trust = trust;
    desk.nameCompany(NAME);
  }

  /** The desk, for its pages. */
  Desk desk() {
    return desk;
  }

  Bytes certificateRequest() {
    return desk.certificateRequest();
  }

  void accredit(Vouchers vouchers) {
    desk.accredit(vouchers, trust);
  }

  /** Invites the employee to a contract about one month. */
  Invitation invite(
      YearMonth month,
      Vehicle vehicle,
      String workplace,
      String address,
      long nowSec,
      PlatformClient platform) {
    MileageOffer offer =
        new MileageOffer(
            vehicle,
            List.of(workplace),
            MON_TO_FRI,
            EIGHT,
            NINETEEN,
            List.of(),
            "Europe/Paris",
            List.of(
                new Period(
                    (int) month.atDay(1).toEpochDay(),
                    (int) month.atEndOfMonth().toEpochDay() + 1)),
            new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET),
            MAX_LOST,
            new EnclavePolicy(true, List.of()));
    Invitation invitation = desk.invite(REFERENCE, address);
    Vouchers vouchers =
        desk.accreditation().orElseThrow(() -> new IllegalStateException("not accredited"));
    desk.offer(invitation.id(), offer.terms(vouchers, nowSec), trust, platform);
    register(vehicle, invitation, nowSec);
    return invitation;
  }

  /** As the desk's page does for who invites there. */
  private void register(Vehicle vehicle, Invitation invitation, long nowSec) {
    RegisteredVehicle registered = new RegisteredVehicle(1, "Clio", "", vehicle, false);
    desk.note(BookKeeper.VEHICLE + registered.number(), registered.encode());
    SentInvitation sent =
        new SentInvitation(nowSec * 1_000, true, Optional.of(registered.number()));
    sent.keep(desk, invitation.id());
  }

  void sync(PlatformClient platform) {
    desk.sync(platform);
  }

  SignedContract contract() {
    return desk.contracts().get(0);
  }

  Bundle bundle(PlatformClient platform) {
    SignedHead newest = platform.log().checkpoint();
    BundleWriter writer =
        new BundleWriter(
            platform,
            new TileClient(platform.log()::unverifiedTile, new MemoryTileStore()).hashes(newest),
            newest);
    return writer.write(contract(), desk.statements(contract().contract().hash()));
  }
}
