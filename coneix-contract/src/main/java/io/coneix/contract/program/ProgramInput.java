package io.coneix.contract.program;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.SlotSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a program sees.
 *
 * @param parameters the contract's parameters, in the program's own encoding
 * @param holderParameters the holder's secret parameters
 * @param scope for local dates and hours, the only source of them
 * @param inScope the slots of the period that the contract covers
 * @param withheld slots in scope of which something was not handed over or did not open; nothing of
 *     them is among the records
 * @param belowMinimum slots in scope with records, notes apart, whose grade is below the contract's
 *     minimum; these records, and such notes, are left out
 * @param records opened records, ascending by slot, in the order of logging within a slot
 * @param tables the pinned tables by name
 * @param previousTotals the totals of the latest earlier run of the same civil year
 * @param lostEntries log entries that stayed unopened: those of the chain, and those of drop boxes
 *     between the drops that are shown
 */
public record ProgramInput(
    Bytes parameters,
    Bytes holderParameters,
    TimeScope scope,
    Period period,
    SlotSet inScope,
    SlotSet withheld,
    SlotSet belowMinimum,
    List<OpenedRecord> records,
    Map<String, TableDocument> tables,
    Optional<Totals> previousTotals,
    int lostEntries) {
  /** Copies the collections. */
  public ProgramInput {
    records = List.copyOf(records);
    tables = Map.copyOf(tables);
  }
}
