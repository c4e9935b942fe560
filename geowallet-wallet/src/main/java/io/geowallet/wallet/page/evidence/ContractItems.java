package io.geowallet.wallet.page.evidence;

import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.offer.Offer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.log.LogEntry;
import io.coneix.holder.Holder;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.log.Times;
import io.coneix.holder.run.EnclavePicker;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** Who computed an answer, and by what right. For one request. */
final class ContractItems {
  private final RunEvidence run;
  private final HeldContract held;
  private final Page page;
  private final HolderKeys keys;
  private final EnclavePicker enclaves;
  private final ItemBuilder.Factory items;
  private final EvidenceLinks links;

  ContractItems(RunEvidence run, Page page, Holder holder, ItemBuilder.Factory items) {
    this.run = run;
    this.held = run.held();
    this.page = page;
    this.keys = holder.context().keys();
    this.enclaves = holder.tools().enclaves();
    this.items = items;
    this.links = new EvidenceLinks(run, page);
  }

  ItemView of(ItemKind kind) {
    return switch (kind) {
      case STATEMENT -> statement();
      case RUN -> run();
      case ENCLAVE -> new EnclaveItem(run, page, enclaves, items, links).view();
      case CONTRACT -> contract();
      case OFFER -> offer();
      case ACCEPTANCE -> acceptance();
      case COMPANY -> company();
      default -> throw new NoSuchPage();
    };
  }

  private ItemView statement() {
    ItemBuilder item =
        items
            .item(ItemKind.STATEMENT)
            .fact("size", page.f().bytes(run.signed().size()))
            .hash("statement-hash", Sha256.of(run.signed()))
            .hash("digest", run.statement().inputDigest())
            .hash("program", run.statement().programHash());
    if (run.mileage().isPresent()) {
      item.up(ItemKind.AMOUNT, links.the(ItemKind.AMOUNT));
    }
    return item.down(ItemKind.RUN, links.the(ItemKind.RUN))
        .down(ItemKind.ENCLAVE, links.the(ItemKind.ENCLAVE))
        .down(ItemKind.CONTRACT, links.the(ItemKind.CONTRACT))
        .build();
  }

  private ItemView run() {
    int names = held.accepted().orElseThrow(NoSuchPage::new).runNames();
    RunValue value = keys.runs(held.offerHash(), names).value(run.run().k());
    LogEntry entry = value.entry(run.run().kind(), run.run().digest());
    LoggedAt at = run.run().entry().orElseThrow(NoSuchPage::new);
    return items
        .item(ItemKind.RUN, run.run().k())
        .fact("leaf", page.f().number(at.index()))
        .fact("receipt", page.t("evidence.size", page.f().number(at.checkpoint().size())))
        .fact("no-later", time(times().upperSec(at.checkpoint())))
        .hash("name", entry.name())
        .hash("digest", run.run().digest())
        .hash("root", at.checkpoint().root())
        .up(ItemKind.STATEMENT, links.the(ItemKind.STATEMENT))
        .down(ItemKind.LINE, links.lines(run.lines()))
        .down(ItemKind.CONTRACT, links.the(ItemKind.CONTRACT))
        .build();
  }

  private ItemView contract() {
    Contract contract = held.contract().orElseThrow(NoSuchPage::new);
    return items
        .item(ItemKind.CONTRACT)
        .hash("contract-hash", contract.hash())
        .hash("reply-hash", contract.replyHash())
        .up(ItemKind.STATEMENT, links.the(ItemKind.STATEMENT))
        .up(ItemKind.RUN, links.the(ItemKind.RUN))
        .down(ItemKind.OFFER, links.the(ItemKind.OFFER))
        .down(ItemKind.ACCEPTANCE, links.the(ItemKind.ACCEPTANCE))
        .down(ItemKind.COMPANY, links.the(ItemKind.COMPANY))
        .build();
  }

  private ItemView offer() {
    Offer offer = held.offer();
    return items
        .item(ItemKind.OFFER)
        .fact("program-name", page.plain(offer.program().name()))
        .fact("runs", page.f().number(offer.runs()))
        .fact("until", page.f().date(LocalDate.ofEpochDay(offer.lastDay())))
        .hash("offer-hash", held.offerHash())
        .hash("program", offer.program().hash())
        .up(ItemKind.CONTRACT, links.the(ItemKind.CONTRACT))
        .down(ItemKind.COMPANY, links.the(ItemKind.COMPANY))
        .build();
  }

  private ItemView acceptance() {
    Acceptance accepted = held.accepted().orElseThrow(NoSuchPage::new);
    int binding = held.bindingIndex();
    ItemBuilder item =
        items
            .item(ItemKind.ACCEPTANCE)
            .fact("binding", page.f().number(binding))
            .fact("names", page.f().number(accepted.runNames()))
            .hash("acceptance-hash", held.contract().orElseThrow().acceptanceHash())
            .hash("holder-key", accepted.holderKey())
            .hash("chain", accepted.chainCommitment())
            .up(ItemKind.CONTRACT, links.the(ItemKind.CONTRACT));
    if (run.nodes().containsKey(binding)) {
      item.down(ItemKind.NODE, links.nodes(List.of(binding)));
    }
    return item.build();
  }

  private ItemView company() {
    Bytes certificate = held.letter().vouchers().certificate();
    CompanyCertificate company = CompanyCertificate.decode(certificate);
    return items
        .item(ItemKind.COMPANY, page.plain(company.company()))
        .fact("authority", page.plain(held.authority()))
        .fact("until", page.f().date(page.f().day(company.validity().toSec() * 1000)))
        .hash("certificate", company.hash())
        .hash("registration", Sha256.of(held.letter().vouchers().registration()))
        .hash("authority-key", held.offer().requester().authorityKey())
        .up(ItemKind.OFFER, links.the(ItemKind.OFFER))
        .up(ItemKind.CONTRACT, links.the(ItemKind.CONTRACT))
        .build();
  }

  private Times times() {
    return new Times(held.offer().time().logKeys());
  }

  private String time(OptionalLong sec) {
    return sec.isPresent()
        ? Clocks.dateTime(page, sec.getAsLong() * 1000)
        : page.t("evidence.none");
  }
}
