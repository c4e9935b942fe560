package io.coneix.testworld.platform;

import io.coneix.client.wire.AppendReply;
import io.coneix.client.wire.AppendRequest;
import io.coneix.client.wire.CosignedList;
import io.coneix.client.wire.NameConflict;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.EntryBundle;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.Receipt;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.Tile;
import io.coneix.evidence.log.TileId;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.log.TreeProofs;
import io.coneix.testworld.MemoryLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The world's log behind the platform's protocol; its entries and requests can be looked at.
 * Thread-safe.
 */
public final class FakeLog {
  private final MemoryLog log;
  private final Clock clock;
  private final List<Integer> appends = new ArrayList<>();

  FakeLog(MemoryLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
    log.setTimeSec(clock.millis() / 1000);
  }

  /** Keys of the log and of its time. */
  public LogKeys keys() {
    return log.keys();
  }

  /** Sizes of the append requests that were answered, in order. */
  public synchronized List<Integer> appends() {
    return List.copyOf(appends);
  }

  /** All entries, in order. */
  public synchronized List<LogEntry> entries() {
    List<LogEntry> all = new ArrayList<>();
    for (long i = 0; i < log.newest().size(); i++) {
      all.add(log.entry(i));
    }
    return all;
  }

  /** Appends directly, as somebody else would. */
  public synchronized void append(LogEntry... more) {
    log.setTimeSec(clock.millis() / 1000);
    log.append(more);
  }

  /** The newest tree, cosigned now. */
  synchronized SignedHead head() {
    log.setTimeSec(clock.millis() / 1000);
    TimedCheckpoint now = log.publish();
    return new SignedHead(now.size(), now.root(), log.head().logSignature(), now.cosignatures());
  }

  /** The answer, or the conflict where a name is used with another body. */
  synchronized Bytes append(AppendRequest request, boolean[] conflict) {
    Map<Bytes, Integer> byName = byName();
    List<Integer> used = new ArrayList<>();
    for (int i = 0; i < request.entries().size(); i++) {
      LogEntry entry = request.entries().get(i);
      if (byName.containsKey(entry.name()) && !log.has(entry)) {
        used.add(i);
      }
    }
    if (!used.isEmpty()) {
      conflict[0] = true;
      return new NameConflict(used).encode();
    }
    appends.add(request.entries().size());
    append(request.entries().toArray(new LogEntry[0]));
    SignedHead head = head();
    List<AppendReply.Place> places = new ArrayList<>();
    for (LogEntry entry : request.entries()) {
      long at = log.indexOf(entry.name());
      places.add(new AppendReply.Place(at, TreeProofs.inclusion(log, at, head.size()).hashes()));
    }
    return new AppendReply(head.toNote(keys()).text(), places).encode();
  }

  private Map<Bytes, Integer> byName() {
    Map<Bytes, Integer> byName = new LinkedHashMap<>();
    for (LogEntry entry : entries()) {
      byName.putIfAbsent(entry.name(), byName.size());
    }
    return byName;
  }

  synchronized Optional<Bytes> tile(TileId id) {
    long size = log.newest().size();
    if (id.level() == TileId.ENTRIES) {
      if (id.first() + id.width() > size) {
        return Optional.empty();
      }
      List<LogEntry> bundle = entries().subList((int) id.first(), (int) id.first() + id.width());
      return Optional.of(EntryBundle.of(bundle).encode());
    }
    int level = id.level() * TileId.HEIGHT;
    if (((id.first() + id.width()) << level) > size) {
      return Optional.empty();
    }
    List<Bytes> row = new ArrayList<>();
    for (int i = 0; i < id.width(); i++) {
      row.add(log.hash(level, id.first() + i));
    }
    return Optional.of(Tile.of(id, row).encoded());
  }

  synchronized Optional<Bytes> proof(Bytes name) {
    Integer at = byName().get(name);
    if (at == null) {
      return Optional.empty();
    }
    SignedHead head = head();
    return Optional.of(
        Receipt.of(TreeProofs.inclusion(log, at, head.size()), head.toNote(keys())).encode());
  }

  synchronized Bytes cosigned(long from, long to) {
    List<TimedCheckpoint> found = new ArrayList<>();
    for (long size = Math.max(1, from); size <= to && size <= log.newest().size(); ) {
      TimedCheckpoint next = log.firstIncluding(size - 1);
      if (next.size() <= to && found.size() < 1_000) {
        found.add(next);
      }
      size = next.size() + 1;
    }
    return new CosignedList(found).encode();
  }
}
