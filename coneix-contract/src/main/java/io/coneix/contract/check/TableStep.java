package io.coneix.contract.check;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.job.Vouchers.NamedTable;
import io.coneix.contract.offer.ProgramTerms.TableRef;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.ProvenLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * DESIGN 5, <i>Offer</i>: the tables are those that the contract pins by hash (THREATS, T33), under
 * the authority's signature and in the log.
 */
public final class TableStep {
  private TableStep() {}

  /** The tables by the names of the offer, in its order. */
  public static Map<String, TableDocument> check(
      Terms terms, List<NamedTable> tables, ProvenLog log) {
    List<TableRef> pinned = terms.offer().program().tables();
    if (pinned.size() != tables.size()) {
      throw foreign("tables", pinned.size() + " of them", Integer.toString(tables.size()));
    }
    Ed25519PublicKey authority = Ed25519PublicKey.of(terms.offer().requester().authorityKey());
    Map<String, TableDocument> byName = new LinkedHashMap<>();
    for (int i = 0; i < pinned.size(); i++) {
      byName.put(pinned.get(i).name(), table(pinned.get(i), tables.get(i), authority, log));
    }
    return byName;
  }

  private static TableDocument table(
      TableRef pinned, NamedTable table, Ed25519PublicKey authority, ProvenLog log) {
    if (!table.name().equals(pinned.name())
        || !Sha256.of(table.signed()).equals(pinned.objectHash())) {
      throw foreign("table", "the one that the contract pins", "another");
    }
    Sign1 message = Sign1.decode(ObjectType.TABLE, table.signed());
    if (!message.isSignedBy(authority)) {
      throw foreign("table", "a signature by the offer's authority", "another");
    }
    LogEntry entry = LogEntry.ofObject(EntryKind.TABLE, pinned.objectHash());
    Logged.require(log, entry, FailureCode.TABLE_FOREIGN, "table");
    TableDocument document = TableDocument.decode(message.unverifiedPayload());
    if (!document.name().equals(pinned.name())) {
      throw foreign("table", "the name by which the contract pins it", "another");
    }
    return document;
  }

  private static RunFailed foreign(String where, String expected, String found) {
    return new RunFailed(FailureCode.TABLE_FOREIGN, where, expected, found);
  }
}
