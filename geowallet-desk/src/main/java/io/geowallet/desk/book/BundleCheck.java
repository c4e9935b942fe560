package io.geowallet.desk.book;

import io.coneix.client.PlatformClient;
import io.coneix.client.tiles.MemoryTileStore;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.check.EnclaveJudge;
import io.coneix.contract.check.JobChecker;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.SignedHead;
import io.coneix.requester.BundleWriter;
import io.coneix.verify.BundleVerifier;
import io.coneix.verify.Policy;
import io.coneix.verify.report.Report;
import io.coneix.verify.trust.Trust;
import io.geowallet.programs.GeoWalletPrograms;

/**
 * Builds the bundle of a contract and has the offline verifier judge it, byte for byte as an
 * auditor would. Thread-safe where the client is.
 */
public final class BundleCheck {
  private final Trust trust;
  private final PlatformClient platform;
  private final EnclaveJudge judge;

  /** A check against what {@code trust} believes, of enclaves by {@code judge}. */
  public BundleCheck(Trust trust, PlatformClient platform, EnclaveJudge judge) {
    this.trust = trust;
    this.platform = platform;
    this.judge = judge;
  }

  /**
   * The file for an auditor.
   *
   * @throws io.coneix.requester.DeskRefusal where an entry or a statement is missing
   */
  public Bytes bundle(Deal deal) {
    return bundle(deal, platform.log().checkpoint());
  }

  private Bytes bundle(Deal deal, SignedHead newest) {
    TileClient tiles = new TileClient(platform.log()::unverifiedTile, new MemoryTileStore());
    return new BundleWriter(platform, tiles.hashes(newest), newest)
        .write(deal.signed(), deal.received())
        .encode();
  }

  /**
   * The verifier's report. Simulation is allowed just where the contract allows it: the report then
   * says so, and so must whoever shows it.
   */
  public Verification verify(Deal deal, long nowMs) {
    SignedHead newest = platform.log().checkpoint();
    Bytes bundle = bundle(deal, newest);
    Policy policy = new Policy(trust, deal.simulated());
    Report report =
        new BundleVerifier(
                policy, GeoWalletPrograms.catalog(), new JobChecker(Runnable::run, 1, judge))
            .verify(bundle);
    return new Verification(nowMs, newest.size(), deal.simulated(), report);
  }
}
