package io.coneix.holder.drop;

import io.coneix.client.DropBoxClient;
import io.coneix.client.NotConnected;
import io.coneix.client.PlatformFailed;
import io.coneix.client.PlatformUnreachable;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.HolderContext;
import io.coneix.holder.graph.GraphKeeper;
import io.coneix.holder.graph.GraphReader;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the phones that post into drop boxes: binds them, says so anew once a day so that a job
 * that opens a month shows it, and fetches what they posted. The platform's absence is no failure.
 * Thread-safe; one thread fetches at a time.
 */
public final class DropKeeper {
  private static final Bytes BOUND_DAY = RowKeys.of("drop-phones-bound-on");
  private static final int SLOTS_PER_DAY = (int) (86_400_000 / Slot.LENGTH_MS);

  private final HolderContext context;
  private final GraphKeeper graph;
  private final GraphReader reader;
  private final DropPhones phones;
  private final DropFetcher fetcher;

  /** The phones of a wallet. */
  public DropKeeper(HolderContext context, GraphKeeper graph) {
    this.context = context;
    this.graph = graph;
    this.reader = graph.reader();
    this.phones = new DropPhones(context.store());
    this.fetcher = new DropFetcher(context, graph, phones);
  }

  /** All phones, the first added first. */
  public List<DropPhone> all() {
    return phones.all();
  }

  /** The secrets of a phone, for its owner. */
  public DropSecrets secrets(DropPhone phone) {
    return DropSecrets.of(context.keys(), phone.number());
  }

  /** Where the phone posts, behind the platform's address. */
  public String path(DropPhone phone) {
    return DropBoxClient.path(secrets(phone).postSecret());
  }

  /**
   * Adds a phone. Its binding rides in the next node: what it posts before that is logged is kept,
   * but not as drops.
   *
   * @throws DropPhoneRefused where the name is taken or there are too many
   */
  public DropPhone add(String name) {
    return graph.transact(
        () -> {
          DropPhones.Row row = phones.row();
          if (name.isEmpty()
              || name.length() > DropPhone.MAX_NAME
              || phones.named(name).isPresent()) {
            throw new DropPhoneRefused("a short name that no phone has", "another");
          }
          if (row.phones().size() >= DropPhones.MOST) {
            throw new DropPhoneRefused("at most " + DropPhones.MOST + " phones", "more");
          }
          Slot now = Slot.ofMs(context.clock().millis());
          DropPhone phone = new DropPhone(row.next(), name, now, 0, 0, 0);
          List<DropPhone> all = new ArrayList<>(row.phones());
          all.add(phone);
          phones.put(new DropPhones.Row(row.next() + 1, all));
          bind(phone);
          return phone;
        });
  }

  /**
   * Fetches no more of a phone's drops. What came stays. False where there is none of that name.
   */
  public boolean remove(String name) {
    return context
        .store()
        .transact(
            () -> {
              DropPhones.Row row = phones.row();
              List<DropPhone> left =
                  row.phones().stream().filter(phone -> !phone.name().equals(name)).toList();
              phones.put(new DropPhones.Row(row.next(), left));
              return left.size() < row.phones().size();
            });
  }

  private void bind(DropPhone phone) {
    graph.add(PartKind.DEVICE, new PartContent.Drops(secrets(phone).device()));
  }

  /**
   * What is to be done before a slot's node is made: the day's bindings, and what phones posted.
   */
  public synchronized void beforeNode(DropService service) {
    if (phones.all().isEmpty()) {
      return;
    }
    bindDaily();
    try {
      for (DropPhone phone : phones.all()) {
        fetcher.fetch(phone, secrets(phone), service);
      }
    } catch (NotConnected | PlatformUnreachable | PlatformFailed e) {
      // The platform keeps the drops, and their times are those of their own entries.
      return;
    }
  }

  private void bindDaily() {
    long day = Slot.ofMs(context.clock().millis()).number() / SLOTS_PER_DAY;
    Table local = context.store().table(TableId.LOCAL);
    graph.transact(
        () -> {
          if (local.get(BOUND_DAY).map(RowKeys::number).orElse(-1L) < day) {
            phones.all().forEach(this::bind);
            local.put(BOUND_DAY, RowKeys.of(day));
          }
        });
  }

  /** Lets the platform forget what is in nodes that are logged. */
  public synchronized void afterNode() {
    if (graph.hasWaiting() || reader.lastLogged() < reader.lastIndex()) {
      return;
    }
    try {
      for (DropPhone phone : phones.all()) {
        if (phone.forgotten() < phone.fetched()) {
          context.platform().drops().forget(secrets(phone).capability(), phone.fetched());
          phones.change(phone.number(), p -> p.withForgotten(phone.fetched()));
        }
      }
    } catch (NotConnected | PlatformUnreachable | PlatformFailed e) {
      // It forgets them after the next node.
      return;
    }
  }
}
