package io.geowallet.wallet.page.evidence;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.QuoteBody;
import io.coneix.attestation.quote.TdReport;
import io.coneix.attestation.verify.Verdict;
import io.coneix.contract.check.JudgedEnclave;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Fault;
import io.coneix.holder.log.Times;
import io.coneix.holder.run.EnclavePicker;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Page;
import java.util.Optional;
import java.util.OptionalLong;

/** What is known of the enclave that computed: simulated, or in hardware with its verdict. */
final class EnclaveItem {
  private final RunEvidence run;
  private final Page page;
  private final EnclavePicker enclaves;
  private final ItemBuilder.Factory items;
  private final EvidenceLinks links;

  EnclaveItem(
      RunEvidence run,
      Page page,
      EnclavePicker enclaves,
      ItemBuilder.Factory items,
      EvidenceLinks links) {
    this.run = run;
    this.page = page;
    this.enclaves = enclaves;
    this.items = items;
    this.links = links;
  }

  ItemView view() {
    EnclaveEvidence evidence =
        EnclaveEvidence.decode(run.run().evidence().orElseThrow(NoSuchPage::new));
    ItemBuilder item =
        items
            .item(ItemKind.ENCLAVE)
            .fact("enclave-kind", page.t("evidence." + evidence.kind()))
            .fact("seen", page.t("evidence.size", page.f().number(evidence.checkpoint().size())))
            .fact("no-earlier", madeAt(evidence));
    if (evidence instanceof EnclaveEvidence.Simulated simulated) {
      item.hash("evidence-hash", evidence.hash())
          .hash("image", simulated.evidence().imageHash())
          .hash("sign-key", evidence.signKey())
          .hash("host-key", simulated.evidence().hostKey());
    } else {
      verdict(item, evidence.encoded());
      item.proves("enclave-hardware")
          .hash("evidence-hash", evidence.hash())
          .hash("sign-key", evidence.signKey());
    }
    return item.up(ItemKind.STATEMENT, links.the(ItemKind.STATEMENT)).build();
  }

  private String madeAt(EnclaveEvidence evidence) {
    OptionalLong made =
        new Times(run.held().offer().time().logKeys()).lowerSec(evidence.checkpoint());
    return made.isPresent()
        ? Clocks.dateTime(page, made.getAsLong() * 1000)
        : page.t("evidence.none");
  }

  /** Judged by the collateral inside the evidence, at the time at which it was logged. */
  private void verdict(ItemBuilder item, Bytes encoded) {
    Optional<Verdict> verdict =
        judged(encoded).flatMap(JudgedEnclave::judgement).map(judgement -> judgement.verdict());
    if (verdict.isEmpty() || verdict.get().genuine().isEmpty()) {
      item.fact("tcb-status", page.t("evidence.not-judged")).proven(false);
      return;
    }
    Verdict.Genuine genuine = verdict.get().genuine().get();
    item.fact("tcb-status", page.t("tcb." + genuine.status()))
        .fact(
            "advisories",
            genuine.advisories().isEmpty()
                ? page.t("evidence.none")
                : String.join(", ", genuine.advisories()))
        .fact("judged", Clocks.dateTime(page, verdict.get().at().toEpochMilli()));
    measurements(item, genuine.measurements());
  }

  private static void measurements(ItemBuilder item, QuoteBody body) {
    if (body instanceof EnclaveReport report) {
      item.hash("mr-enclave", report.mrEnclave());
    } else if (body instanceof TdReport report) {
      item.hash("mr-td", report.mrTd());
    }
  }

  /** Empty too where the platform would have to be asked for the time, and is away. */
  private Optional<JudgedEnclave> judged(Bytes encoded) {
    try {
      return enclaves.checkListed(run.held(), encoded);
    } catch (Fault e) {
      return Optional.empty();
    }
  }
}
