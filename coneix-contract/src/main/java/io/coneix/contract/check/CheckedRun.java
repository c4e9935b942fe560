package io.coneix.contract.check;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.schema.Totals;
import io.coneix.evidence.slot.SlotSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run of which everything is checked but the program's answer. Holds the plaintext of its
 * records.
 *
 * @param records ascending by slot, all of the contract's minimum grade
 * @param withheld slots in scope of which something is missing
 * @param belowMinimum slots in scope with a record, notes apart, below the minimum grade
 * @param lostEntries entries of the log that stayed unopened: those of the chain, and those of drop
 *     boxes between the drops that are shown
 */
public record CheckedRun(
    RunRequest request,
    VoucherStep.Accreditation accreditation,
    Map<String, TableDocument> tables,
    PeriodBounds period,
    List<OpenedRecord> records,
    SlotSet withheld,
    SlotSet belowMinimum,
    Optional<Totals> previousTotals,
    int lostEntries) {
  /** Copies the list. */
  public CheckedRun {
    records = List.copyOf(records);
  }

  /** Overwrites the plaintext of the records, which nobody may read again; best effort. */
  void wipe() {
    records.forEach(record -> Arrays.fill(record.payload().unsafeArray(), (byte) 0));
  }

  /** All that the program sees. */
  public ProgramInput programInput() {
    Terms terms = request.terms();
    return new ProgramInput(
        terms.offer().program().parameters(),
        request.inputs().holderParameters(),
        terms.offer().records().scope(),
        terms.offer().records().periods().get(request.inputs().periodIndex()),
        period.inScope(),
        withheld,
        belowMinimum,
        records,
        tables,
        previousTotals,
        lostEntries);
  }
}
