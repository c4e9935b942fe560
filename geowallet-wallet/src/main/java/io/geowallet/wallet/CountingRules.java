package io.geowallet.wallet;

import io.coneix.contract.offer.RecordTerms;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.holder.contract.HeldContract;
import io.geowallet.programs.mileage.BusinessRule;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.Vehicle;
import io.geowallet.programs.note.ModeNotes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By which rules trips may count, of those who would count them. Immutable.
 *
 * @param notes all that the owner said of modes
 * @param homes where the owner lives
 */
record CountingRules(ModeNotes notes, List<Circle> homes) {

  /** Those of nobody's contract: whatever is driven counts, wherever it goes. */
  Set<BusinessRule> ofNobody() {
    return anyVehicle(notes);
  }

  /** Those by which a contract may count. */
  Set<BusinessRule> of(HeldContract held) {
    Set<BusinessRule> rules = new HashSet<>();
    for (ModeNotes known : readings(held.offer().records())) {
      if (held.offer().program().name().equals(MileageProgram.NAME)) {
        rules.add(
            BusinessRule.of(
                MileageParameters.decode(held.offer().program().parameters()),
                new HomeParameter(homes),
                known));
      } else {
        rules.addAll(anyVehicle(known));
      }
    }
    return rules;
  }

  private static Set<BusinessRule> anyVehicle(ModeNotes known) {
    return Set.of(
        new BusinessRule(Vehicle.Kind.CAR, List.of(), List.of(), known),
        new BusinessRule(Vehicle.Kind.MOTORCYCLE, List.of(), List.of(), known));
  }

  /**
   * What a contract gets to know of corrected modes: nothing, where it asks for no notes or takes
   * nothing typed. Where it takes no late ones it may be all or nothing: when a word was said is
   * not kept.
   */
  private Set<ModeNotes> readings(RecordTerms terms) {
    if (!terms.categories().contains(Category.NOTE)
        || !Source.TYPED.meets(terms.minimum().source())) {
      return Set.of(ModeNotes.NONE);
    }
    return TimeGrade.LATE.meets(terms.minimum().time())
        ? Set.of(notes)
        : Set.copyOf(List.of(notes, ModeNotes.NONE));
  }
}
