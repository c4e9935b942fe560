package io.geowallet.wallet.trips;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.holder.HolderContext;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.mobility.Mode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The modes that a wallet's owner never uses. It is a setting of the wallet's pages: no node, no
 * job and no program learns of it. Thread-safe.
 */
public final class ModeHabits {
  /** What cannot be switched off: everybody walks, and an unknown mode is none. */
  public static final Set<Mode> ALWAYS = Set.of(Mode.WALK, Mode.UNKNOWN);

  private static final int VERSION = 1;
  private static final Bytes KEY = RowKeys.of("modes-never-used");

  private final Table settings;

  /** The habits of a wallet's owner. */
  public ModeHabits(HolderContext context) {
    this.settings = context.store().table(TableId.SETTING);
  }

  /** The modes that are switched off. */
  public Set<Mode> never() {
    return settings.get(KEY).map(ModeHabits::decode).orElse(Set.of());
  }

  /** Switches these off and all others on; those that everybody needs stay on. */
  public void setNever(Set<Mode> modes) {
    EnumSet<Mode> never = EnumSet.noneOf(Mode.class);
    never.addAll(modes);
    never.removeAll(ALWAYS);
    settings.put(KEY, encode(never));
  }

  static Bytes encode(Set<Mode> never) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.array(never.stream().map(m -> CborValue.of(m.ordinal())).toList())));
  }

  static Set<Mode> decode(Bytes encoded) {
    Fields fields = Cbor.fields("modes never used", encoded);
    fields.version(VERSION);
    int most = Mode.values().length;
    List<Mode> modes = fields.list("modes", 0, most, ModeHabits::mode);
    fields.end();
    EnumSet<Mode> never = EnumSet.noneOf(Mode.class);
    never.addAll(modes);
    return Collections.unmodifiableSet(never);
  }

  private static Mode mode(CborValue value) {
    return Fields.of("mode", CborValue.array(value)).ordinal("mode", Mode.values());
  }
}
