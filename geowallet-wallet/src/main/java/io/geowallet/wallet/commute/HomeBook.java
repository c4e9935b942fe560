package io.geowallet.wallet.commute;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the owner lives: kept in the store, and sealed into jobs of contracts that name workplaces.
 * Durable on return. Thread-safe.
 */
public final class HomeBook {
  /** How many homes can be named. */
  public static final int MOST = 5;

  private static final Bytes HOMES = RowKeys.of("mileage-home");
  private static final Bytes NONE = RowKeys.of("no-home");

  private final HolderStore store;
  private final Table settings;

  /** Of a wallet. */
  public HomeBook(HolderStore store) {
    this.store = store;
    this.settings = store.table(TableId.SETTING);
  }

  /** The homes that were named, in that order. */
  public List<Circle> all() {
    return settings.get(HOMES).map(p -> HomeParameter.decode(p).homes()).orElse(List.of());
  }

  /**
   * Names these homes instead of all others, or none. The last word counts: what was said of single
   * contracts before is forgotten.
   *
   * @throws TooManyHomes for more than {@value #MOST}
   */
  public synchronized void set(List<Circle> homes) {
    if (homes.size() > MOST) {
      throw new TooManyHomes(homes.size());
    }
    Bytes encoded = new HomeParameter(homes).encode();
    store.transact(
        () -> {
          settings.put(HOMES, encoded);
          settings.delete(NONE);
        });
  }

  /**
   * Names one more home; one with the same centre takes another radius.
   *
   * @throws TooManyHomes where there are {@value #MOST} already
   */
  public synchronized void add(Circle home) {
    List<Circle> homes = new ArrayList<>(all());
    homes.removeIf(h -> h.centre().equals(home.centre()));
    homes.add(home);
    set(homes);
  }

  /** Forgets one; harmless where it was not named. */
  public synchronized void remove(Circle home) {
    List<Circle> homes = new ArrayList<>(all());
    if (homes.remove(home)) {
      set(homes);
    }
  }

  /** Keeps that no trip between a home and the workplaces of this contract is to be looked for. */
  public synchronized void sayNone(HeldContract held) {
    putNone(none().with(held.offerHash()));
  }

  /** Takes {@link #sayNone} back. */
  public synchronized void askAgain(HeldContract held) {
    putNone(none().without(held.offerHash()));
  }

  private void putNone(NoHome none) {
    settings.put(NONE, none.encode());
  }

  private NoHome none() {
    return settings.get(NONE).map(NoHome::decode).orElse(NoHome.NOWHERE);
  }

  /** Whether {@link #sayNone} counts: no home was named since. */
  public boolean isNone(HeldContract held) {
    return none().has(held.offerHash());
  }

  /** The workplaces of a contract: trips between them and home are no business trips. */
  public static List<Circle> workplaces(HeldContract held) {
    var program = held.offer().program();
    return program.name().equals(MileageProgram.NAME)
        ? MileageParameters.decode(program.parameters()).workplaces()
        : List.of();
  }

  /**
   * Whether a contract in force leaves commutes out, and its owner has not said from which home.
   */
  public boolean isUnsaid(HeldContract held) {
    return held.state() == ContractState.CONCLUDED
        && !workplaces(held).isEmpty()
        && all().isEmpty()
        && !isNone(held);
  }

  /** The homes that a contract's program is given: none where it has no use for them. */
  public List<Circle> of(HeldContract held) {
    return workplaces(held).isEmpty() ? List.of() : all();
  }

  /**
   * The same for whoever is about to have an answer computed.
   *
   * @throws HomeNotNamed where commutes would count as business trips for want of a word
   */
  public List<Circle> said(HeldContract held) {
    List<Circle> homes = of(held);
    if (homes.isEmpty() && isUnsaid(held)) {
      throw new HomeNotNamed(workplaces(held).size());
    }
    return homes;
  }

  /** What a contract's program is given by the holder; empty where it takes nothing. */
  public static Bytes parameters(HeldContract held, List<Circle> homes) {
    return held.offer().program().name().equals(MileageProgram.NAME)
        ? new HomeParameter(homes).encode()
        : Bytes.EMPTY;
  }
}
