package io.geowallet.wallet;

import io.coneix.holder.Holder;
import io.coneix.holder.archive.Archived;
import io.coneix.holder.graph.Delivery;
import io.coneix.holder.graph.GraphReader;
import java.util.Optional;

/**
 * How a wallet stands.
 *
 * @param platform its address, empty where the wallet is not connected to one yet
 * @param delivery how far the chain's entries have come
 * @param waiting true where parts wait for the next node
 * @param contracts how many contracts there are, of any state
 * @param privateSlots how many slots are withheld
 * @param archived how much of it the platform keeps too
 */
public record Status(
    String platform,
    Delivery delivery,
    boolean waiting,
    int contracts,
    int privateSlots,
    Archived archived) {
  /** Asks the graph's reader: its keeper may be waiting for the platform. */
  static Status of(Optional<Home> home, Holder holder, int contracts, int privateSlots) {
    GraphReader reader = holder.graph().reader();
    return new Status(
        home.map(h -> h.platform().toString()).orElse(""),
        new Delivery(reader.lastIndex(), reader.lastLogged()),
        reader.waiting().isPresent(),
        contracts,
        privateSlots,
        holder.archive().archived());
  }
}
