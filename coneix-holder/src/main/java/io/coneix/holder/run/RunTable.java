package io.coneix.holder.run;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Run names by contract and number, with the inputs of runs. As thread-safe as the store. */
public final class RunTable {
  private final HolderStore store;
  private final Table runs;
  private final Table inputs;

  /** Those of {@code store}. */
  public RunTable(HolderStore store) {
    this.store = store;
    this.runs = store.table(TableId.RUN);
    this.inputs = store.table(TableId.INPUTS);
  }

  /** The run names of the contract that answers an offer, from number 1 on, without a hole. */
  public List<HeldRun> all(Bytes offerHash) {
    List<HeldRun> found = new ArrayList<>();
    for (Optional<HeldRun> run = get(offerHash, 1);
        run.isPresent();
        run = get(offerHash, found.size() + 1)) {
      found.add(run.get());
    }
    return List.copyOf(found);
  }

  /** Run name {@code k}. */
  public Optional<HeldRun> get(Bytes offerHash, int k) {
    return runs.get(key(offerHash, k)).map(HeldRun::decode);
  }

  /** The encoded inputs of run {@code k}. */
  public Optional<Bytes> inputs(Bytes offerHash, int k) {
    return inputs.get(key(offerHash, k));
  }

  void put(Bytes offerHash, HeldRun run) {
    runs.put(key(offerHash, run.k()), run.encode());
  }

  void put(Bytes offerHash, HeldRun run, Bytes encodedInputs) {
    store.transact(
        () -> {
          put(offerHash, run);
          inputs.put(key(offerHash, run.k()), encodedInputs);
        });
  }

  /** Takes back a name that was not used. */
  void remove(Bytes offerHash, int k) {
    store.transact(
        () -> {
          runs.delete(key(offerHash, k));
          inputs.delete(key(offerHash, k));
        });
  }

  private static Bytes key(Bytes offerHash, int k) {
    return Bytes.concat(offerHash, RowKeys.of(k));
  }
}
