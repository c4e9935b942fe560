package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.drop.DropOpener;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.IndexedEntry;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.owntracks.LocationReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens what a record of source drop names of the bodies that a run showed of its node. */
final class DropReader {
  private final Map<Bytes, Bytes> bodies = new HashMap<>();
  private final ShownNodes shown;

  /**
   * A reader.
   *
   * @param posted the bodies that the run showed of the node
   */
  DropReader(List<Bytes> posted, ShownNodes shown) {
    posted.forEach(body -> bodies.put(Sha256.of(body), body));
    this.shown = shown;
  }

  /** The drops of one record: their entries and fixes. */
  record Read(List<IndexedEntry> entries, List<Fix> fixes) {}

  /** Empty where one of them is missing or does not open: the slot was withheld then. */
  Optional<Read> read(Bytes payload) {
    List<IndexedEntry> entries = new ArrayList<>();
    List<Fix> fixes = new ArrayList<>();
    DropKeys keys;
    try {
      keys = DropKeys.decode(payload);
    } catch (UnusableInput e) {
      return Optional.empty();
    }
    for (DropKeys.Key key : keys.drops()) {
      Optional<IndexedEntry> entry = shown.proven(DropBox.name(keys.box(), key.counter()));
      Optional<Bytes> text =
          entry
              .flatMap(e -> Optional.ofNullable(bodies.get(e.entry().body())))
              .flatMap(b -> DropOpener.withSubkey(DropClient.OWNTRACKS, key.subkey(), b));
      if (entry.isEmpty() || text.isEmpty()) {
        return Optional.empty();
      }
      entries.add(entry.get());
      text.flatMap(LocationReader::read).ifPresent(fixes::add);
    }
    return Optional.of(new Read(entries, Fix.sorted(fixes)));
  }
}
