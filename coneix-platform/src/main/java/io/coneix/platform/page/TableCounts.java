package io.coneix.platform.page;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.platform.database.Database;
import io.coneix.platform.queue.RunQueue;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts rows and adds up their sizes; of enclaves also their kind. Thread-safe. */
final class TableCounts {
  private static final int STATES = 4;

  private final Database database;
  private final RunQueue queue;

  TableCounts(Database database, RunQueue queue) {
    this.database = database;
    this.queue = queue;
  }

  /**
   * The counts at the moment.
   *
   * @throws io.coneix.platform.database.DatabaseFailed where the database does
   */
  Overview.Tables count() {
    List<Bytes> living = queue.living();
    int simulated = (int) living.stream().filter(TableCounts::isSimulated).count();
    return database.query("counting rows", handle -> count(handle, living.size(), simulated));
  }

  /** What cannot be read is of no other kind either. */
  private static boolean isSimulated(Bytes evidence) {
    try {
      return EnclaveEvidence.decode(evidence) instanceof EnclaveEvidence.Simulated;
    } catch (UnusableInput | Refused e) {
      return true;
    }
  }

  private static Overview.Tables count(Handle handle, int enclaves, int simulated) {
    return new Overview.Tables(
        number(handle, "SELECT pg_database_size(current_database())"),
        rows(handle, "SELECT count(*), coalesce(sum(octet_length(content)), 0) FROM object"),
        rows(handle, "SELECT count(*), coalesce(sum(octet_length(content)), 0) FROM blob"),
        rows(handle, "SELECT count(*), coalesce(sum(octet_length(body)), 0) FROM message"),
        number(handle, "SELECT count(DISTINCT mailbox) FROM message"),
        rows(
            handle,
            "SELECT count(*), coalesce(sum(octet_length(body)), 0) FROM drop_post"
                + " WHERE body IS NOT NULL"),
        number(handle, "SELECT count(*) FROM drop_box"),
        runs(handle),
        enclaves,
        simulated);
  }

  private static long number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  private static Overview.Rows rows(Handle handle, String sql) {
    return handle
        .createQuery(sql)
        .map((row, context) -> new Overview.Rows(row.getLong(1), row.getLong(2)))
        .one();
  }

  private static Overview.Runs runs(Handle handle) {
    long[] byState = new long[STATES];
    handle
        .createQuery("SELECT state, count(*) FROM run GROUP BY state")
        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
        .forEach(row -> byState[(int) row[0]] = row[1]);
    long[] n = Arrays.copyOf(byState, STATES);
    return new Overview.Runs(n[0], n[1], n[2], n[3]);
  }
}
