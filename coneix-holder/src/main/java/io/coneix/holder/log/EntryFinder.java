package io.coneix.holder.log;

import io.coneix.client.LogClient;
import io.coneix.client.PlatformClient;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.EntryBundle;
import io.coneix.evidence.log.IndexedEntry;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.Receipt;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.TileId;
import java.util.List;
import java.util.Optional;

/** Finds entries in the log by name, and verifies what the platform answers. Thread-safe. */
public final class EntryFinder {
  private final LogClient log;
  private final PlatformClient platform;
  private final FirstCheckpoint first;

  /** Asks the log of {@code platform}. */
  public EntryFinder(PlatformClient platform) {
    this.log = platform.log();
    this.platform = platform;
    this.first = new FirstCheckpoint(platform);
  }

  /** An entry with its place and the first timed checkpoint after it that the log has kept. */
  public record Found(LogEntry entry, LoggedAt at) {
    /** The entry with its place alone. */
    public IndexedEntry indexed() {
      return new IndexedEntry(at.index(), entry);
    }
  }

  /**
   * Where {@code entry} is; empty where the log does not have it.
   *
   * @throws io.coneix.evidence.log.BadLogProof where the name has another body
   */
  public Optional<Found> find(LogEntry entry) {
    return receipt(entry.name()).map(receipt -> verified(receipt, entry));
  }

  /** The entry of {@code name}, whatever its body; empty where the log does not have it. */
  public Optional<Found> findByName(Bytes name) {
    return receipt(name).map(receipt -> verified(receipt, unverifiedEntry(receipt, name)));
  }

  private Optional<Receipt> receipt(Bytes name) {
    return log.unverifiedProof(name).map(text -> Receipt.decode(Bytes.utf8(text)));
  }

  private Found verified(Receipt receipt, LogEntry entry) {
    SignedHead head = receipt.verify(entry, platform.keys());
    return new Found(entry, first.after(new LoggedAt(receipt.index(), head.timed())));
  }

  /** A receipt holds the path but not the entry, which lies in a bundle of entries. */
  private LogEntry unverifiedEntry(Receipt receipt, Bytes name) {
    SignedHead head = SignedHead.open(receipt.note(), platform.keys());
    if (receipt.index() >= head.size()) {
      throw new WrongLogAnswer("receipt", "a place in the tree", "one outside");
    }
    TileId id = TileId.bundle(receipt.index(), head.size());
    // A partial bundle may be gone once the full one is there.
    Bytes bundle =
        log.unverifiedTile(id)
            .or(() -> log.unverifiedTile(id.full()))
            .orElseThrow(() -> new WrongLogAnswer("tile", "a bundle of entries", "none"));
    List<LogEntry> entries = EntryBundle.decode(bundle).logEntries();
    int place = (int) (receipt.index() - id.first());
    if (place >= entries.size() || !entries.get(place).name().equals(name)) {
      throw new WrongLogAnswer("bundle of entries", "the entry of that name", "another");
    }
    return entries.get(place);
  }
}
