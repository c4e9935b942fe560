package io.geowallet.wallet.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.graph.Delivery;
import io.coneix.holder.graph.OpenedPayload;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Row;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.FixCodec;
import io.geowallet.mobility.Recording;
import io.geowallet.mobility.Recordings;
import io.geowallet.programs.owntracks.LocationReader;
import io.geowallet.programs.position.SourceRank;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps fixes: live ones until their slot is closed, imported ones at once. Thread-safe.
 *
 * <p>Drafts of open slots lie in the wallet's store only, sealed; they are not in the archive.
 */
public final class FixRecords {
  private static final List<Fix> NONE = List.of();

  private final Holder holder;
  private final HolderStore store;
  private final Table drafts;
  private final Clock clock;
  private final PhoneDrops phones;

  /**
   * One slot at a time is closed; it is never asked for by who holds the graph's or the store's.
   */
  private final Object closing = new Object();

  /** The fixes of a wallet. */
  public FixRecords(Holder holder) {
    this.holder = holder;
    this.store = holder.context().store();
    this.drafts = store.table(TableId.DRAFT);
    this.clock = holder.context().clock();
    this.phones = new PhoneDrops(this, store);
  }

  /**
   * Keeps live fixes until their slot is closed; durable on return. A fix of a slot that is closed
   * already rides in the next node, and is graded late. Waits for no network: a phone wants its
   * answer while a node is on its way to the platform.
   *
   * @return how many were new
   */
  public int addLive(Collection<Fix> fixes) {
    return store.transact(
        () -> {
          int added = 0;
          for (var entry : bySlot(fixes).entrySet()) {
            List<Fix> fresh = unknown(known(entry.getKey()), entry.getValue());
            added += fresh.size();
            if (!fresh.isEmpty()) {
              List<Fix> all = new ArrayList<>(draft(entry.getKey()));
              all.addAll(fresh);
              drafts.put(key(entry.getKey()), Bytes.wrap(FixCodec.encode(Fix.sorted(all))));
            }
          }
          return added;
        });
  }

  /**
   * Closes a slot with what was collected in it and in slots before it.
   *
   * @param last fixes that come with the end of the slot, and need no draft of their own
   */
  public Delivery close(Slot slot, Collection<Fix> last) {
    synchronized (closing) {
      fetchDrops();
      Delivery delivery = closeNext(slot, last);
      holder.drops().afterNode();
      return delivery;
    }
  }

  /** What phones posted into drop boxes comes into the next node (THREATS, T48). */
  public void fetchDrops() {
    holder.drops().beforeNode(phones);
  }

  private Delivery closeNext(Slot slot, Collection<Fix> last) {
    SortedMap<Slot, List<Fix>> collected = draftsUpTo(slot);
    List<Slot> drafted = List.copyOf(collected.keySet());
    bySlot(last)
        .forEach((s, fixes) -> collected.merge(s, unknown(known(s), fixes), FixRecords::joined));
    SortedMap<Slot, List<Payload>> payloads = new TreeMap<>();
    collected
        .headMap(new Slot(slot.number() + 1))
        .forEach(
            (s, fixes) -> {
              if (!fixes.isEmpty()) {
                payloads.put(s, List.of(payload(fixes)));
              }
            });
    return holder
        .graph()
        .closeSlot(
            slot, payloads, () -> drafted.forEach(s -> forget(s, collected.getOrDefault(s, NONE))));
  }

  /** What was received while the node was made is not in it, and stays for the next one. */
  private void forget(Slot slot, List<Fix> sealed) {
    Set<Long> times = new HashSet<>(sealed.stream().map(Fix::timeMs).toList());
    List<Fix> rest = draft(slot).stream().filter(f -> !times.contains(f.timeMs())).toList();
    if (rest.isEmpty()) {
      drafts.delete(key(slot));
    } else {
      drafts.put(key(slot), Bytes.wrap(FixCodec.encode(rest)));
    }
  }

  private static List<Fix> joined(List<Fix> a, List<Fix> b) {
    List<Fix> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private SortedMap<Slot, List<Fix>> draftsUpTo(Slot slot) {
    SortedMap<Slot, List<Fix>> found = new TreeMap<>();
    for (Row row : drafts.all()) {
      Slot of = new Slot((int) RowKeys.number(row.key()));
      if (of.compareTo(slot) <= 0) {
        found.put(of, FixCodec.decode(row.value().toArray()));
      }
    }
    return found;
  }

  /**
   * What an import has done.
   *
   * @param already fixes whose time is recorded already
   * @param elsewhere those of them that are recorded at another place: the recorded one stays
   */
  public record Added(long added, long already, long elsewhere, long tooNew, int slots) {}

  /**
   * Keeps the fixes of a file for the next node. Fixes of a slot that has not ended are left out:
   * no record may speak of what is still to come.
   */
  public Added addImported(Collection<Fix> fixes) {
    long openFromMs = Slot.ofMs(clock.millis()).startMs();
    List<Fix> past = fixes.stream().filter(f -> f.timeMs() < openFromMs).toList();
    long tooNew = fixes.size() - past.size();
    return holder
        .graph()
        .transact(
            () -> {
              long added = 0;
              long elsewhere = 0;
              int slots = 0;
              SortedMap<Slot, List<Fix>> bySlot = bySlot(past);
              Map<Slot, Map<Long, Fix>> allKnown = known(bySlot.keySet());
              for (var entry : bySlot.entrySet()) {
                Map<Long, Fix> known = allKnown.getOrDefault(entry.getKey(), Map.of());
                List<Fix> fresh = unknown(known, entry.getValue());
                elsewhere += entry.getValue().stream().filter(f -> isElsewhere(known, f)).count();
                if (!fresh.isEmpty()) {
                  added += fresh.size();
                  slots++;
                  holder
                      .graph()
                      .add(
                          PartKind.IMPORT,
                          entry.getKey(),
                          Source.FILE,
                          List.of(payload(fresh)),
                          List.of());
                }
              }
              return new Added(added, past.size() - added, elsewhere, tooNew, slots);
            });
  }

  /** As {@link #known(Slot)}, of many slots at once: a file may have come as one large node. */
  private Map<Slot, Map<Long, Fix>> known(Set<Slot> slots) {
    Map<Slot, Map<Long, Fix>> known = new HashMap<>();
    List<Fix> recorded = new ArrayList<>(Recordings.fixes(recordings(SlotSet.ofSlots(slots))));
    drafts().stream().filter(f -> slots.contains(Slot.ofMs(f.timeMs()))).forEach(recorded::add);
    for (Fix fix : recorded) {
      known
          .computeIfAbsent(Slot.ofMs(fix.timeMs()), s -> new HashMap<>())
          .putIfAbsent(fix.timeMs(), fix);
    }
    return known;
  }

  /** What is recorded of a slot by time, drafts too; of several of one time the first. */
  private Map<Long, Fix> known(Slot slot) {
    Map<Long, Fix> known = new HashMap<>();
    fixesOf(slot).forEach(fix -> known.putIfAbsent(fix.timeMs(), fix));
    draft(slot).forEach(fix -> known.putIfAbsent(fix.timeMs(), fix));
    return known;
  }

  /** The fixes whose time is not recorded yet; of several of one time the first. */
  private static List<Fix> unknown(Map<Long, Fix> known, List<Fix> fixes) {
    Set<Long> times = new HashSet<>(known.keySet());
    return Fix.sorted(fixes).stream().filter(fix -> times.add(fix.timeMs())).toList();
  }

  private static boolean isElsewhere(Map<Long, Fix> known, Fix fix) {
    Fix recorded = known.get(fix.timeMs());
    return recorded != null && (recorded.latE7() != fix.latE7() || recorded.lonE7() != fix.lonE7());
  }

  private List<Fix> draft(Slot slot) {
    return drafts.get(key(slot)).map(d -> FixCodec.decode(d.toArray())).orElse(List.of());
  }

  /** The recorded fixes of a slot, drafts aside, in order of time. */
  public List<Fix> fixesOf(Slot slot) {
    List<Fix> found = new ArrayList<>();
    for (OpenedPayload payload : holder.graph().reader().payloads(slot, Category.POSITION)) {
      found.addAll(fixes(payload));
    }
    return Fix.sorted(found);
  }

  private static List<Fix> fixes(OpenedPayload payload) {
    return payload.client().isPresent()
        ? LocationReader.read(payload.content()).stream().toList()
        : FixCodec.decode(payload.content().toArray());
  }

  /**
   * The track of all these slots, drafts aside, in order of time: of recordings that contradict
   * each other only the better one is in it.
   */
  public List<Fix> fixesOf(SlotSet slots) {
    return recorded(slots).fixes();
  }

  /** As {@link #fixesOf(SlotSet)}, with where they came from. */
  public RecordedFixes recorded(SlotSet slots) {
    List<Recording> all = recordings(slots);
    List<Recording> kept = Recordings.agreeing(all);
    List<Slot> fromFile =
        kept.stream()
            .filter(r -> r.rank() == SourceRank.of(Source.FILE))
            .map(r -> new Slot((int) r.span()))
            .toList();
    return new RecordedFixes(
        Recordings.fixes(kept), SlotSet.ofSlots(fromFile), count(all) - count(kept));
  }

  private static int count(List<Recording> recordings) {
    return recordings.stream().mapToInt(r -> r.fixes().size()).sum();
  }

  /** Each record by itself, but for drops: those of one slot are one recording. */
  private List<Recording> recordings(SlotSet slots) {
    List<Recording> found = new ArrayList<>();
    SortedMap<Slot, List<Fix>> dropped = new TreeMap<>();
    for (OpenedPayload payload : holder.graph().reader().payloads(slots, Category.POSITION)) {
      List<Fix> fixes = fixes(payload);
      if (payload.source() == Source.DROP) {
        dropped.computeIfAbsent(payload.slot(), s -> new ArrayList<>()).addAll(fixes);
      } else {
        found.add(new Recording(SourceRank.of(payload.source()), payload.slot().number(), fixes));
      }
    }
    dropped.forEach(
        (s, fixes) -> found.add(new Recording(SourceRank.of(Source.DROP), s.number(), fixes)));
    return found;
  }

  /** As {@link #fixesOf(SlotSet)}, and all drafts. */
  public List<Fix> withDrafts(SlotSet slots) {
    // Drafts first: what a slot holds that closes in between is in both then, and not in neither.
    List<Fix> fixes = new ArrayList<>(drafts());
    fixes.addAll(fixesOf(slots));
    return Fix.sorted(fixes);
  }

  /** What was collected in slots that are not closed yet, in order of time. */
  public List<Fix> drafts() {
    List<Fix> found = new ArrayList<>();
    for (Row row : drafts.all()) {
      found.addAll(FixCodec.decode(row.value().toArray()));
    }
    return Fix.sorted(found);
  }

  private static Payload payload(List<Fix> fixes) {
    return new Payload(Category.POSITION, Bytes.wrap(FixCodec.encode(Fix.sorted(fixes))));
  }

  private static SortedMap<Slot, List<Fix>> bySlot(Collection<Fix> fixes) {
    SortedMap<Slot, List<Fix>> bySlot = new TreeMap<>();
    for (Fix fix : fixes) {
      bySlot.computeIfAbsent(Slot.ofMs(fix.timeMs()), s -> new ArrayList<>()).add(fix);
    }
    return bySlot;
  }

  private static Bytes key(Slot slot) {
    return RowKeys.of(slot.number());
  }
}
