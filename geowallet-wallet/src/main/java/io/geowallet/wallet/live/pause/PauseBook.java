package io.geowallet.wallet.live.pause;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The pauses of a wallet's recording: what phones recorded meanwhile is thrown away, whenever they
 * send it. Durable on return, waits for no network. Thread-safe.
 */
public final class PauseBook {
  /** The oldest are forgotten beyond so many: their time then is one without data. */
  static final int MOST = 2_000;

  private static final int VERSION = 1;
  private static final Bytes KEY = RowKeys.of("recording-pauses");

  private final HolderStore store;
  private final Table settings;

  /** The pauses of a wallet. */
  public PauseBook(HolderStore store) {
    this.store = store;
    this.settings = store.table(TableId.SETTING);
  }

  /** All pauses, in order of time, none within another. */
  public List<RecordingPause> all() {
    return settings.get(KEY).map(PauseBook::decode).orElse(List.of());
  }

  /** The pause at a moment. */
  public Optional<RecordingPause> at(long ms) {
    return all().stream().filter(p -> p.holds(ms)).findFirst();
  }

  /**
   * Pauses from now on; a pause that goes on ends when the new one does.
   *
   * @param untilMs empty: until {@link #resume}
   */
  public void pause(long nowMs, OptionalLong untilMs) {
    store.transact(
        () -> {
          long from = at(nowMs).map(RecordingPause::fromMs).orElse(nowMs);
          List<RecordingPause> next = before(from);
          next.add(new RecordingPause(from, untilMs));
          put(next);
        });
  }

  /**
   * Ends the pause that goes on, and one that a clock which was set back has left to come; harmless
   * where there is none.
   */
  public void resume(long nowMs) {
    store.transact(() -> put(before(nowMs)));
  }

  /** Those that began before a moment: a clock that was set back leaves none in the future. */
  private List<RecordingPause> before(long ms) {
    List<RecordingPause> earlier = new ArrayList<>();
    for (RecordingPause pause : all()) {
      if (pause.fromMs() < ms) {
        earlier.add(
            new RecordingPause(pause.fromMs(), OptionalLong.of(Math.min(pause.endMs(), ms))));
      }
    }
    return earlier;
  }

  private void put(List<RecordingPause> pauses) {
    settings.put(KEY, encode(newest(pauses)));
  }

  static List<RecordingPause> newest(List<RecordingPause> pauses) {
    return pauses.subList(Math.max(0, pauses.size() - MOST), pauses.size());
  }

  static Bytes encode(List<RecordingPause> pauses) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            new CborValue.Array(pauses.stream().map(RecordingPause::toCbor).toList())));
  }

  static List<RecordingPause> decode(Bytes encoded) {
    Fields fields = Cbor.fields("pauses", encoded);
    fields.version(VERSION);
    List<RecordingPause> pauses = fields.list("pauses", 0, MOST, RecordingPause::of);
    fields.end();
    return pauses;
  }
}
