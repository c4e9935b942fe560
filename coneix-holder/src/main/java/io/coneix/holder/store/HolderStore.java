package io.coneix.holder.store;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.RootSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What a wallet keeps on disk, every value sealed under keys that follow from the root: the file
 * shows how many rows there are and about how long, and nothing else.
 *
 * <p>This process is the only one that has it, until {@link #close} or until the process ends,
 * however it ends. A transaction is durable when {@link #transact} returns, as far as {@link
 * Durability} says; what was not committed is gone after a crash. Thread-safe: one transaction at a
 * time, other threads wait. Its lock is the innermost: work inside a transaction takes no lock that
 * others hold while they ask the store for something.
 */
public final class HolderStore implements AutoCloseable {
  /** Name of the file in the data directory. */
  public static final String FILE = "wallet.db";

  /**
   * Names of all files that it may have, in the order in which they go: a store that is made later
   * must not find the log of another one's writes.
   */
  public static final List<String> FILES =
      List.of(FILE + "-wal", FILE + "-shm", FILE + "-journal", FILE);

  /** Shows that the root is the one that the rows were sealed under. */
  private static final Bytes PROOF_KEY = Bytes.utf8("format");

  private static final Bytes PROOF = Bytes.utf8("coneix wallet store, format 1");

  private final Path directory;
  private final Database database;
  private final Map<TableId, Table> tables = new EnumMap<>(TableId.class);
  private final ReentrantLock lock = new ReentrantLock();
  private final Journal journal;
  private boolean inTransaction;

  /** Reads or writes by prepared statements. */
  @FunctionalInterface
  interface Work<T> {
    T run(Database database) throws SQLException;
  }

  private HolderStore(Path directory, Database database, RootSecret root, SecureRandom random) {
    this.directory = directory;
    this.database = database;
    for (TableId id : TableId.values()) {
      tables.put(id, new Table(this, id, new ValueSeal(id, root, random)));
    }
    this.journal = new Journal(this);
  }

  /** Makes the store of a new wallet in {@code directory}, which exists. */
  public static HolderStore create(
      Path directory, RootSecret root, SecureRandom random, Durability durability) {
    Database database = Database.create(directory.resolve(FILE), durability);
    HolderStore store = new HolderStore(directory, database, root, random);
    store.transact(
        () -> {
          for (TableId id : TableId.values()) {
            database.run(
                "CREATE TABLE " + id.sqlName() + " (key BLOB PRIMARY KEY, value BLOB NOT NULL)");
          }
          database.run(Journal.SCHEMA);
          store.table(TableId.LOCAL).put(PROOF_KEY, PROOF);
        });
    return store;
  }

  /**
   * Opens the store of a wallet.
   *
   * @throws ForeignStore where it is none, or belongs to another root
   * @throws WalletInUse where another process has it open
   * @throws UnusableDirectory where it cannot be written
   */
  public static HolderStore open(
      Path directory, RootSecret root, SecureRandom random, Durability durability) {
    Path file = directory.resolve(FILE);
    Database database = Database.open(file, durability);
    HolderStore store = new HolderStore(directory, database, root, random);
    if (!store.table(TableId.LOCAL).get(PROOF_KEY).filter(PROOF::equals).isPresent()) {
      database.close();
      throw new ForeignStore(file, "the store of this root", "another wallet's");
    }
    return store;
  }

  /** The wallet's data directory. */
  public Path directory() {
    return directory;
  }

  /** The table of that name. */
  public Table table(TableId id) {
    Table table = tables.get(id);
    if (table == null) {
      throw new IllegalStateException("no table " + id);
    }
    return table;
  }

  /** What was changed since the last archive. */
  public Journal journal() {
    return journal;
  }

  /** As {@link #transact(Supplier)}, without a result. */
  public void transact(Runnable work) {
    transact(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Does {@code work} in one transaction: all of it or nothing. Inside another transaction it is a
   * part of that one.
   */
  public <T> T transact(Supplier<T> work) {
    lock.lock();
    try {
      return inTransaction ? work.get() : transactOuter(work);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Reads several rows as they stood at one moment: no transaction comes between. Short work only,
   * since everybody else waits.
   */
  public <T> T reading(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private <T> T transactOuter(Supplier<T> work) {
    database.run("BEGIN IMMEDIATE");
    inTransaction = true;
    boolean done = false;
    try {
      T result = work.get();
      database.run("COMMIT");
      done = true;
      return result;
    } finally {
      inTransaction = false;
      if (!done) {
        database.run("ROLLBACK");
      }
    }
  }

  /** Remembers that a row was changed, where the table is archived. */
  void note(TableId id, Bytes storedKey) {
    if (id.isArchived()) {
      locked(
          db -> {
            PreparedStatement insert = db.prepare(Journal.INSERT);
            insert.setInt(1, id.ordinal());
            insert.setBytes(2, storedKey.unsafeArray());
            return insert.executeUpdate();
          });
    }
  }

  <T> T locked(Work<T> work) {
    lock.lock();
    try {
      return work.run(database);
    } catch (SQLException e) {
      throw database.failure("reading or writing", e);
    } finally {
      lock.unlock();
    }
  }

  /** Deletes the files of a store that is closed and was never finished. */
  public static void discard(Path directory) {
    for (String file : FILES) {
      try {
        Files.deleteIfExists(directory.resolve(file));
      } catch (IOException e) {
        throw new StoreFault("deleting an unfinished store", e);
      }
    }
  }

  /** Lets other processes have the store. */
  @Override
  public void close() {
    lock.lock();
    try {
      database.close();
    } finally {
      lock.unlock();
    }
  }
}
