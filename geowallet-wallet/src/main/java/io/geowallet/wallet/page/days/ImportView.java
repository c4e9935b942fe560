package io.geowallet.wallet.page.days;

import io.coneix.pages.PlainText;
import io.coneix.pages.Problem;
import io.geowallet.wallet.imports.point.Refusal;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.record.ImportResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the import of a file is, or what came of it.
 *
 * @param number of the work
 * @param name the file's name, fit to be shown
 * @param state {@code running}, {@code done} or {@code failed}
 * @param phase {@code reading}, {@code keeping} or {@code days}
 * @param done how much of {@code total} is done, which is 0 where that is not known
 * @param result what came of it
 * @param firstDay the page of the file's first day that has one
 * @param kept positions that went into the wallet, though it may have failed since
 * @param problem why it failed
 */
public record ImportView(
    int number,
    String name,
    String state,
    String phase,
    long done,
    long total,
    Optional<ImportResult> result,
    Optional<String> firstDay,
    long kept,
    Optional<Problem> problem) {
  private static final int SHOWN = 50;

  /** The first refused lines. */
  public List<Refusal> refusals() {
    return result
        .map(r -> r.report().refusals())
        .map(all -> all.subList(0, Math.min(SHOWN, all.size())))
        .orElse(List.of());
  }

  /** Which file of an archive is meant, where it is not a line of it; else empty. */
  public static String entry(Refusal refusal) {
    boolean whole = refusal.reason() == RefusalReason.BROKEN_ENTRY;
    return whole ? PlainText.of(refusal.place().file()) : "";
  }

  /** The key of a reason's words. */
  public static String key(RefusalReason reason) {
    return "refusal." + reason.name().toLowerCase(Locale.ROOT);
  }
}
