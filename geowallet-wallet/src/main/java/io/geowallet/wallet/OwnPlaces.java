package io.geowallet.wallet;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.TableId;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.MileageProgram;
import java.util.List;

/** Where the owner lives: kept in the store, and sealed into jobs of programs that ask for it. */
final class OwnPlaces {
  private static final Bytes KEY = RowKeys.of("mileage-home");

  private final HolderStore store;

  OwnPlaces(HolderStore store) {
    this.store = store;
  }

  void set(List<Circle> homes) {
    store.table(TableId.SETTING).put(KEY, new HomeParameter(homes).encode());
  }

  List<Circle> all() {
    return store
        .table(TableId.SETTING)
        .get(KEY)
        .map(p -> HomeParameter.decode(p).homes())
        .orElse(List.of());
  }

  /** What a contract's program is given by the holder; empty where it takes nothing. */
  Bytes parameters(HeldContract held) {
    return held.offer().program().name().equals(MileageProgram.NAME)
        ? new HomeParameter(all()).encode()
        : Bytes.EMPTY;
  }
}
