package io.geowallet.wallet.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.drop.DropService;
import io.coneix.holder.store.HolderStore;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.owntracks.LocationReader;
import io.geowallet.wallet.live.pause.PauseBook;
import io.geowallet.wallet.live.timetable.TimetableBook;
import java.util.List;
import java.util.Optional;

/** Positions that phones posted into drop boxes. Thread-safe. */
final class PhoneDrops implements DropService {
  private final FixRecords records;
  private final PauseBook pauses;
  private final TimetableBook timetable;

  PhoneDrops(FixRecords records, HolderStore store) {
    this.records = records;
    this.pauses = new PauseBook(store);
    this.timetable = new TimetableBook(store);
  }

  @Override
  public Category category() {
    return Category.POSITION;
  }

  /** Nothing of a pause, or outside the timetable, is recorded: the phone may have posted then. */
  @Override
  public Optional<Slot> slot(Bytes plaintext) {
    return LocationReader.read(plaintext)
        .map(Fix::timeMs)
        .filter(timetable::allows)
        .filter(ms -> pauses.all().stream().noneMatch(pause -> pause.holds(ms)))
        .map(Slot::ofMs);
  }

  @Override
  public void keep(Bytes plaintext) {
    LocationReader.read(plaintext).ifPresent(fix -> records.addLive(List.of(fix)));
  }
}
