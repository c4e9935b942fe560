package io.coneix.attestation.collateral;

import io.coneix.attestation.json.JsonFields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One level of an enclave or of a TDX module (PCS API version 4, {@code tcbLevels} of "Enclave
 * Identity" and of {@code tdxModuleIdentities}).
 *
 * @param isvSvn the least security version of this level
 * @param date all advisories until then are taken care of
 * @param status {@code UpToDate}, {@code OutOfDate} or {@code Revoked}
 * @param advisories ids of Intel's security advisories
 */
public record IsvLevel(int isvSvn, Instant date, TcbStatus status, List<String> advisories) {
  private static final int MAX_SVN = 65_535;

  /** Copies the list. */
  public IsvLevel {
    advisories = List.copyOf(advisories);
  }

  static List<IsvLevel> read(JsonFields in) {
    List<IsvLevel> levels = in.objects("tcbLevels", 1, Levels.MOST, IsvLevel::level);
    Levels.requireSorted(in, "tcbLevels", levels, Comparator.comparingInt(IsvLevel::isvSvn));
    return levels;
  }

  private static IsvLevel level(JsonFields in) {
    return new IsvLevel(
        in.object("tcb").number("isvsvn", MAX_SVN),
        in.date("tcbDate"),
        Levels.status(in, TcbStatus::isOfEnclave),
        Levels.advisories(in));
  }

  /** The newest level that a security version reaches; empty where it reaches none. */
  public static Optional<IsvLevel> reachedBy(int isvSvn, List<IsvLevel> levels) {
    return levels.stream().filter(level -> isvSvn >= level.isvSvn()).findFirst();
  }
}
