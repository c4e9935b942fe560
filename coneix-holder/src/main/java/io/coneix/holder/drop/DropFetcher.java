package io.coneix.holder.drop;

import io.coneix.client.Receipt;
import io.coneix.client.wire.DropPage;
import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.drop.DropOpener;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.HolderContext;
import io.coneix.holder.graph.GraphKeeper;
import io.coneix.holder.graph.GraphPart;
import io.coneix.holder.graph.GraphReader;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.log.FirstCheckpoint;
import io.coneix.holder.log.LogTime;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fetches the drops of one phone and hands them to the graph, slot by slot. */
final class DropFetcher {
  /** So far may a phone's clock be ahead of this machine's [ms]; what is later never was. */
  private static final long AHEAD_MS = 600_000;

  private final HolderContext context;
  private final GraphKeeper graph;
  private final GraphReader reader;
  private final DropPhones phones;
  private final FirstCheckpoint first;

  DropFetcher(HolderContext context, GraphKeeper graph, DropPhones phones) {
    this.context = context;
    this.graph = graph;
    this.reader = graph.reader();
    this.phones = phones;
    this.first = new FirstCheckpoint(context.platform());
  }

  /** A drop that opened, and what it is about. */
  private record Found(DropPage.Drop drop, DropOpener.Opened opened, Slot slot) {}

  /**
   * Fetches page by page, up to the first drop of a slot that has not ended. One of a time to come
   * counts as unreadable: waiting for it would keep all later ones in the box for as long. It is of
   * a time to come where the log's cosigners say so too: what is taken here is forgotten there, and
   * this machine's clock may be behind.
   */
  void fetch(DropPhone phone, DropSecrets secrets, DropService service) {
    long at = phone.fetched();
    List<DropPage.Drop> page = context.platform().drops().read(secrets.capability(), at);
    while (!page.isEmpty()) {
      long next = take(phone, secrets, service, at, page);
      boolean all = next == page.get(page.size() - 1).counter();
      at = next;
      page = all ? context.platform().drops().read(secrets.capability(), at) : List.of();
    }
  }

  /** Returns the counter up to which drops are in the graph now. */
  private long take(
      DropPhone phone,
      DropSecrets secrets,
      DropService service,
      long before,
      List<DropPage.Drop> page) {
    SortedMap<Slot, List<Found>> proved = new TreeMap<>();
    List<Bytes> own = new ArrayList<>();
    long unreadable = 0;
    long last = before;
    long bound = boundLeaf(phone, secrets);
    long now = context.clock().millis();
    long latest = now;
    for (DropPage.Drop drop : page) {
      Optional<Found> found = open(drop, secrets, service);
      if (found.filter(f -> f.slot().endMs() > now).isPresent()) {
        if (found.get().slot().startMs() > latest + AHEAD_MS) {
          latest = Math.max(latest, LogTime.nowMs(context.platform()));
        }
        if (found.get().slot().startMs() <= latest + AHEAD_MS) {
          break;
        }
        found = Optional.empty();
      }
      last = drop.counter();
      if (found.isEmpty()) {
        unreadable++;
      } else if (bound >= 0 && DropClient.OWNTRACKS.begins(found.get().opened().plaintext())) {
        proved.computeIfAbsent(found.get().slot(), s -> new ArrayList<>()).add(found.get());
      } else {
        own.add(found.get().opened().plaintext());
      }
    }
    keep(phone, secrets, service, proved, own, bound, last, unreadable);
    return last;
  }

  private static Optional<Found> open(
      DropPage.Drop drop, DropSecrets secrets, DropService service) {
    return DropOpener.withKey(secrets.key(), drop.body())
        .flatMap(
            opened -> service.slot(opened.plaintext()).map(slot -> new Found(drop, opened, slot)));
  }

  private void keep(
      DropPhone phone,
      DropSecrets secrets,
      DropService service,
      SortedMap<Slot, List<Found>> proved,
      List<Bytes> own,
      long bound,
      long last,
      long unreadable) {
    SortedMap<Slot, List<Logged>> logged = new TreeMap<>();
    proved.forEach((slot, found) -> logged.put(slot, logged(secrets.box(), found)));
    graph.transact(
        () -> {
          logged.forEach(
              (slot, drops) -> {
                List<Logged> good = drops.stream().filter(d -> d.at().index() > bound).toList();
                drops.stream()
                    .filter(d -> d.at().index() <= bound)
                    .forEach(d -> service.keep(d.found().opened().plaintext()));
                if (!good.isEmpty()) {
                  record(slot, secrets.box(), good, service);
                }
              });
          own.forEach(service::keep);
          phones.change(phone.number(), p -> p.withFetched(last, unreadable));
        });
  }

  /** A drop with its place in the log. */
  private record Logged(Found found, LogEntry entry, LoggedAt at) {}

  /**
   * Where the drops of a slot are in the log. Appending what the platform should have appended is
   * harmless where it has, and mends it where it has not.
   */
  private List<Logged> logged(Bytes box, List<Found> found) {
    List<Logged> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i += Limits.APPEND_ENTRIES) {
      List<Found> some = found.subList(i, Math.min(found.size(), i + Limits.APPEND_ENTRIES));
      List<LogEntry> entries =
          some.stream().map(f -> DropBox.entry(box, f.drop().counter(), f.drop().body())).toList();
      List<Receipt> receipts = context.platform().log().append(entries);
      LoggedAt latest =
          receipts.stream()
              .map(LoggedAt::of)
              .max(java.util.Comparator.comparingLong(LoggedAt::index))
              .orElseThrow();
      var checkpoint = first.after(latest).checkpoint();
      for (int j = 0; j < some.size(); j++) {
        LoggedAt at = new LoggedAt(receipts.get(j).index(), checkpoint);
        all.add(new Logged(some.get(j), entries.get(j), at));
      }
    }
    return all;
  }

  private void record(Slot slot, Bytes box, List<Logged> drops, DropService service) {
    Table records = context.store().table(TableId.RECORD);
    Table places = context.store().table(TableId.PLACE);
    List<DropKeys.Key> keys = new ArrayList<>();
    for (Logged each : drops) {
      records.put(each.entry().name(), each.found().drop().body());
      places.put(each.entry().encode(), each.at().encode());
      keys.add(new DropKeys.Key(each.found().drop().counter(), each.found().opened().subkey()));
    }
    for (int i = 0; i < keys.size(); i += DropKeys.MAX_DROPS) {
      List<DropKeys.Key> some = keys.subList(i, Math.min(keys.size(), i + DropKeys.MAX_DROPS));
      Payload payload = new Payload(service.category(), new DropKeys(box, some).encode());
      graph.add(PartKind.RECORDS, slot, Source.DROP, List.of(payload), List.of());
    }
  }

  /** The place in the log of the node that binds the phone; -1 where it is not logged yet. */
  private long boundLeaf(DropPhone phone, DropSecrets secrets) {
    for (GraphPart part : reader.parts(phone.added())) {
      boolean binds =
          part.body().content() instanceof PartContent.Drops drops
              && drops.device().box().equals(secrets.box());
      Optional<LoggedAt> at =
          binds && part.node() > 0 ? reader.receipt(part.node()) : Optional.empty();
      if (at.isPresent()) {
        return at.get().index();
      }
    }
    return -1;
  }
}
