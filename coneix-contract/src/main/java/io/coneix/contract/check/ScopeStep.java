package io.coneix.contract.check;

import io.coneix.contract.job.CategoryCover;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.Cover;
import io.coneix.evidence.slot.SlotSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * DESIGN 3, <i>Slot keys</i>: the job hands over keys of the contract's categories and of slots in
 * its scope, no others (THREATS, T43).
 */
final class ScopeStep {
  private ScopeStep() {}

  /**
   * The keys that were handed over.
   *
   * @param slots the slots for which keys of every category of the contract are there
   */
  record Keys(Map<Category, Cover> covers, SlotSet slots) {}

  static Keys check(RecordTerms records, List<CategoryCover> covers, SlotSet inScope) {
    Map<Category, Cover> byCategory = new EnumMap<>(Category.class);
    int before = -1;
    for (CategoryCover each : covers) {
      requireInScope(records, each, inScope);
      if (each.category().ordinal() <= before) {
        throw new RunFailed(
            FailureCode.EVIDENCE_BROKEN, "covers", "categories in rising order", "another");
      }
      before = each.category().ordinal();
      byCategory.put(each.category(), each.cover());
    }
    return new Keys(byCategory, slotsOfAll(records, byCategory, inScope));
  }

  private static void requireInScope(RecordTerms records, CategoryCover each, SlotSet inScope) {
    if (!records.categories().contains(each.category())
        || !each.cover().slots().minus(inScope).isEmpty()) {
      throw new RunFailed(
          FailureCode.SCOPE_EXCEEDED,
          "keys of category " + each.category().text(),
          "keys of the contract's categories and slots",
          "others");
    }
  }

  private static SlotSet slotsOfAll(
      RecordTerms records, Map<Category, Cover> covers, SlotSet inScope) {
    SlotSet slots = inScope;
    for (Category category : records.categories()) {
      Cover cover = covers.get(category);
      slots = cover == null ? SlotSet.EMPTY : slots.intersect(cover.slots());
    }
    return slots;
  }
}
