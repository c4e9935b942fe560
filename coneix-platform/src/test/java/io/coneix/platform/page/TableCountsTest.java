package io.coneix.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.platform.queue.RunQueue;
import io.coneix.testworld.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedDatabase.class)
class TableCountsTest {
  private Database database;
  private RunQueue queue;

  @BeforeEach
  void open(DatabaseAccess access) {
    database = Database.open(access);
    queue =
        new RunQueue(
            database, FaultPoints.NONE, () -> 0, Duration.ofSeconds(15), Duration.ofSeconds(300));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Overview.Tables count() {
    return new TableCounts(database, queue).count();
  }

  /** Whatever a host registers: its page must neither fail by it nor take it for hardware. */
  @Test
  void T30_simulatedEnclaves_areCountedApart_andSoIsWhatCannotBeJudged() {
    int before = count().simulated();
    Bytes evidence = new World(91).enclave().evidence();
    queue.register(evidence);
    assertThat(count().simulated()).isEqualTo(before + 1);
    byte[] forged = evidence.toArray();
    forged[forged.length - 1] ^= 1;
    queue.register(Bytes.of(forged));
    queue.register(Bytes.utf8("no evidence"));
    assertThat(count().simulated()).isEqualTo(before + 3);
    assertThat(count().enclaves()).isGreaterThanOrEqualTo(before + 3);
  }
}
