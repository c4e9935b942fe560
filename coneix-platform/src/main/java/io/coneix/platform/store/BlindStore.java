package io.coneix.platform.store;

import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.MailboxPage.Message;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Objects, blobs and mailboxes. Each write is durable on return. Thread-safe. */
public final class BlindStore {
  private final Database database;
  private final FaultPoints faults;

  /** A store in {@code database}. */
  public BlindStore(Database database, FaultPoints faults) {
    this.database = database;
    this.faults = faults;
  }

  /** Keeps an object under its hash, which the caller has computed. */
  public void putObject(Bytes hash, Bytes content) {
    database.transaction(
        "keeping an object",
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO object (hash, content) VALUES (:hash, :content)"
                        + " ON CONFLICT DO NOTHING")
                .bind("hash", hash)
                .bind("content", content)
                .execute());
  }

  /** The object of a hash. */
  public Optional<Bytes> object(Bytes hash) {
    return one("reading an object", "SELECT content FROM object WHERE hash = :key", hash);
  }

  /** Keeps a blob; false, and nothing is changed, where the address has another one. */
  public boolean putBlob(Bytes address, Bytes content) {
    return database.transaction(
        "keeping a blob",
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO blob (address, content) VALUES (:address, :content)"
                      + " ON CONFLICT DO NOTHING")
              .bind("address", address)
              .bind("content", content)
              .execute();
          return isBlob(handle, address, content);
        });
  }

  private static boolean isBlob(Handle handle, Bytes address, Bytes content) {
    return handle
        .createQuery("SELECT content = :content FROM blob WHERE address = :address")
        .bind("address", address)
        .bind("content", content)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** The blob at an address. */
  public Optional<Bytes> blob(Bytes address) {
    return one("reading a blob", "SELECT content FROM blob WHERE address = :key", address);
  }

  /** Deletes the blob at an address; false where there was none. */
  public boolean deleteBlob(Bytes address) {
    return database.transaction(
        "deleting a blob",
        handle ->
            handle
                    .createUpdate("DELETE FROM blob WHERE address = :address")
                    .bind("address", address)
                    .execute()
                == 1);
  }

  private Optional<Bytes> one(String step, String sql, Bytes key) {
    return database.query(
        step, handle -> handle.createQuery(sql).bind("key", key).mapTo(Bytes.class).findOne());
  }

  /** Puts a message into a mailbox. */
  public void post(Bytes mailbox, Bytes body) {
    database.transaction(
        "posting a message",
        handle -> {
          post(handle, mailbox, body);
          faults.reached("mailbox-before-commit");
          return true;
        });
    faults.reached("mailbox-committed");
  }

  /** As {@link #post(Bytes, Bytes)}, as a part of the caller's transaction. */
  public static void post(Handle handle, Bytes mailbox, Bytes body) {
    handle
        .createUpdate(
            "INSERT INTO message (mailbox, id, body) VALUES (:mailbox, :id, :body)"
                + " ON CONFLICT DO NOTHING")
        .bind("mailbox", mailbox)
        .bind("id", Addresses.message(body))
        .bind("body", body)
        .execute();
  }

  /**
   * Messages with an id above {@code after}, by id: at most {@link Limits#PAGE_MESSAGES}, and no
   * more once a page holds {@link Limits#PAGE_BYTES}.
   */
  public List<Message> page(Bytes mailbox, Bytes after) {
    return database.query("reading a mailbox", handle -> page(handle, mailbox, after));
  }

  private static List<Message> page(Handle handle, Bytes mailbox, Bytes after) {
    List<Message> page = new ArrayList<>();
    long bytes = 0;
    Bytes last = after;
    while (page.size() < Limits.PAGE_MESSAGES && bytes < Limits.PAGE_BYTES) {
      Optional<Message> next = next(handle, mailbox, last);
      if (next.isEmpty()) {
        break;
      }
      page.add(next.get());
      bytes += next.get().body().size();
      last = next.get().id();
    }
    return page;
  }

  /** One at a time: a page of the greatest messages must not be read into memory first. */
  private static Optional<Message> next(Handle handle, Bytes mailbox, Bytes after) {
    return handle
        .createQuery(
            "SELECT id, body FROM message WHERE mailbox = :mailbox AND id > :after"
                + " ORDER BY id LIMIT 1")
        .bind("mailbox", mailbox)
        .bind("after", after)
        .map(
            (rows, context) ->
                new Message(Bytes.wrap(rows.getBytes(1)), Bytes.wrap(rows.getBytes(2))))
        .findOne();
  }

  /** Deletes a message; false where there was none. */
  public boolean deleteMessage(Bytes mailbox, Bytes id) {
    return database.transaction(
        "deleting a message",
        handle ->
            handle
                    .createUpdate("DELETE FROM message WHERE mailbox = :mailbox AND id = :id")
                    .bind("mailbox", mailbox)
                    .bind("id", id)
                    .execute()
                == 1);
  }
}
