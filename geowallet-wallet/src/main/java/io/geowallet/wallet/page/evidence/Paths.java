package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.slot.Slot;
import io.geowallet.wallet.page.contracts.HeldContracts;

/**
 * The addresses of the things that one answer rests on.
 *
 * @param base of all of them
 */
record Paths(String base) {
  static Paths of(RunEvidence run) {
    return new Paths(HeldContracts.path(run.held()) + "/runs/" + run.run().k() + "/evidence");
  }

  /** What there is one of. */
  String the(ItemKind kind) {
    return base + "/" + kind.text();
  }

  String line(int number) {
    return the(ItemKind.LINE) + "/" + number;
  }

  String slot(Slot slot) {
    return the(ItemKind.SLOT) + "/" + slot.number();
  }

  String record(RecordFacts record) {
    return the(ItemKind.RECORD) + "/" + record.hash().hex();
  }

  String node(int index) {
    return the(ItemKind.NODE) + "/" + index;
  }

  String entry(NodeFacts node) {
    return the(ItemKind.ENTRY) + "/" + node.at().index();
  }

  String checkpoint(long size) {
    return the(ItemKind.CHECKPOINT) + "/" + size;
  }
}
