package io.geowallet.wallet;

import io.coneix.client.NotConnected;
import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.HolderContext;
import io.coneix.holder.contract.CheckedOffer;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.graph.Delivery;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.run.HeldRun;
import io.coneix.holder.run.MailEvent;
import io.coneix.holder.run.OtherThanReviewed;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.UnusableDirectory;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.mileage.BusinessRule;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.commute.HomeBook;
import io.geowallet.wallet.imports.ImportWatch;
import io.geowallet.wallet.imports.SpooledTrack;
import io.geowallet.wallet.live.pause.PauseBook;
import io.geowallet.wallet.live.pause.Pauses;
import io.geowallet.wallet.record.FileImport;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.record.ImportProgress;
import io.geowallet.wallet.record.ImportResult;
import io.geowallet.wallet.record.PositionIndex;
import io.geowallet.wallet.trips.ModeCorrections;
import io.geowallet.wallet.trips.OwnTrip;
import io.geowallet.wallet.trips.PrivateMarks;
import io.geowallet.wallet.trips.TripBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The holder's program: everything that a command line, a page or a collector asks of it.
 *
 * <p>One process at a time has a wallet open; within it the recording half ({@link #addFixes},
 * {@link #closeSlot}) may run on another thread than the rest. What a method returned from is
 * durable as far as the options say. The platform's absence is no failure of recording.
 */
public final class Wallet implements AutoCloseable {
  private final HolderStore store;
  private final Optional<Home> home;
  private final Holder holder;
  private final FixRecords records;
  private final Pauses pauses;
  private final PrivateMarks marks;
  private final TripBook trips;
  private final ModeCorrections corrections;
  private final DailyArchive daily;
  private final WrittenWords words;
  private final HomeBook homes;

  Wallet(HolderStore store, RootSecret root, Optional<Home> home, WalletOptions options) {
    this.store = store;
    this.home = home;
    HolderContext context =
        new HolderContext(
            store,
            HolderKeys.of(root, store),
            home.map(h -> h.client(options.retries())).orElseGet(PlatformClient::none),
            options.random(),
            options.clock(),
            options.faults());
    this.holder = Holder.of(context, options.checker(), options.programs(), options.pause());
    this.records = new FixRecords(holder);
    this.pauses = new Pauses(new PauseBook(store), store.directory(), options.clock());
    this.marks = new PrivateMarks(holder);
    this.trips = new TripBook(records, new PositionIndex(holder), marks);
    this.corrections = new ModeCorrections(holder);
    this.daily = new DailyArchive(holder);
    this.words = new WrittenWords(store, root);
    this.homes = new HomeBook(store);
  }

  /**
   * Makes a new wallet.
   *
   * @param directory is made where it is missing; must hold no wallet
   * @throws UnusableDirectory where it holds one, or cannot be written
   */
  public static Wallet init(Path directory, RootSecret root, Home home, WalletOptions options) {
    HolderStore store = Stores.create(directory, root, options);
    Stores.putHome(store, home);
    return new Wallet(store, root, Optional.of(home), options);
  }

  /**
   * Makes a new wallet that has no platform yet: it records, and what is for a platform waits until
   * {@link #setHome} and the next opening.
   *
   * @throws UnusableDirectory as {@link #init}
   */
  public static Wallet initAlone(Path directory, RootSecret root, WalletOptions options) {
    return new Wallet(Stores.create(directory, root, options), root, Optional.empty(), options);
  }

  /**
   * Opens a wallet; nothing is sent.
   *
   * @throws io.coneix.holder.store.ForeignStore where the directory holds none of this root
   * @throws io.coneix.holder.store.WalletInUse where another process has it open
   */
  public static Wallet open(Path directory, RootSecret root, WalletOptions options) {
    HolderStore store = HolderStore.open(directory, root, options.random(), options.durability());
    try {
      return new Wallet(store, root, Stores.home(store), options);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Brings a wallet back into an empty directory, from its root and the platform (THREATS, T39).
   *
   * @throws NothingToRecover where the platform has nothing of this root
   */
  public static Recovered recover(
      Path directory, RootSecret root, Home home, WalletOptions options) {
    return new WalletRecovery(root, home, options).into(directory);
  }

  /** Where the wallet is at home; empty where it is not connected to a platform yet. */
  public Optional<Home> home() {
    return home;
  }

  /** Takes another platform address or trust file; it counts from the next opening on. */
  public void setHome(Home next) {
    Stores.putHome(store, next);
  }

  /** The parts below, for what this class has no method for. */
  public Holder holder() {
    return holder;
  }

  /** The pauses of its recording, wishes that commands left included. */
  public Pauses pauses() {
    return pauses;
  }

  /** Whether the 24 words are written down. */
  public WrittenWords words() {
    return words;
  }

  /** Keeps live fixes until their slot is closed; durable on return. */
  public int addFixes(Collection<Fix> fixes) {
    return records.addLive(fixes);
  }

  /**
   * Closes a slot: its node is made, its entry sent.
   *
   * @throws io.coneix.holder.graph.SlotNotClosable where it has not ended or is closed
   * @throws io.coneix.holder.graph.PlaceTaken where another device has gone on with this root
   */
  public Delivery closeSlot(Slot slot) {
    return closeSlot(slot, List.of());
  }

  /** As {@link #closeSlot(Slot)}, with fixes that need not be durable before. */
  public Delivery closeSlot(Slot slot, Collection<Fix> fixes) {
    pauses.takeOrders();
    Delivery delivery = records.close(slot, fixes);
    daily(slot);
    return delivery;
  }

  /**
   * Does what is due once a UTC day where it was not done yet: removes what is kept no longer, and
   * archives. {@link #closeSlot} does it too; this is for a wallet that nobody records with. That
   * the platform cannot be reached is no failure.
   *
   * @param ended the last slot that has ended
   * @throws io.coneix.holder.graph.PlaceTaken where another device has gone on with this root
   * @throws io.coneix.holder.archive.ArchiveTaken where another device has archived
   */
  public void daily(Slot ended) {
    daily.slotEnded(ended);
  }

  /** Makes nodes at once from what waits, out of step with the slots, and archives them. */
  public Delivery now() {
    pauses.takeOrders();
    records.fetchDrops();
    Delivery delivery = holder.graph().closeNow();
    holder.drops().afterNode();
    if (home.isPresent()) {
      holder.flush();
    } else {
      holder.graph().settle();
    }
    return delivery;
  }

  /**
   * Takes the fixes of a file into the next node.
   *
   * @param strict true where a single bad line makes the whole file unusable
   * @throws io.coneix.evidence.error.UnusableInput where the file cannot be used; nothing is
   *     changed
   */
  public ImportResult importFile(Path file, boolean strict) {
    return importFiles(List.of(file), strict).get(0);
  }

  /**
   * Takes several files, or none: all are read before anything of the first is kept.
   *
   * @return what happened, file by file
   */
  public List<ImportResult> importFiles(List<Path> files, boolean strict) {
    return importFiles(files, strict, ImportWatch.NONE);
  }

  /** As {@link #importFiles(List, boolean)}, telling how it goes. */
  public List<ImportResult> importFiles(List<Path> files, boolean strict, ImportWatch watch) {
    return new WalletFiles(records, holder).take(files, strict, watch);
  }

  /**
   * Takes the fixes of a file that was read already into the next node; goes on where an earlier
   * attempt with the same file was killed.
   *
   * @param progress is told after each batch that is durable
   */
  public ImportResult importTrack(SpooledTrack track, ImportProgress progress) {
    return new FileImport(records, holder).keep(track, progress);
  }

  /** The trips that start on a local date. */
  public List<OwnTrip> trips(LocalDate date, ZoneId zone) {
    return trips.trips(date, zone);
  }

  /**
   * How many millimetres of other drives a private mark would take away, inside the hours of
   * concluded contracts; of all drives where there is no contract.
   */
  public long lostMm(OwnTrip trip) {
    SlotSet slots = SlotSet.EMPTY;
    Set<BusinessRule> rules = new HashSet<>();
    for (HeldContract held : contracts()) {
      if (held.state() == ContractState.CONCLUDED) {
        RecordTerms terms = held.offer().records();
        rules.addAll(rules().of(held));
        for (var period : terms.periods()) {
          slots = slots.union(terms.scope().slots(period));
        }
      }
    }
    return slots.isEmpty()
        ? trips.lostMm(trip, SlotSet.range(0, Slot.COUNT), rules().ofNobody())
        : trips.lostMm(trip, slots, rules);
  }

  private CountingRules rules() {
    return new CountingRules(corrections.notes(), homes.all());
  }

  /** Withholds a trip from all contracts: every slot that it touches, those to come too. */
  public PrivateMarks.Change markPrivate(OwnTrip trip) {
    return trips.mark(trip);
  }

  /** Takes a private mark back; trips that are private too stay so with all their slots. */
  public PrivateMarks.Change unmarkPrivate(OwnTrip trip) {
    return trips.unmark(trip);
  }

  /** Takes one of the two back. */
  public PrivateMarks.Change undoPrivate(PrivateMarks.Change change) {
    return marks.undo(change);
  }

  /** The slots of a trip that are withheld. */
  public SlotSet withheld(OwnTrip trip) {
    return trips.withheld(trip.slots()).intersect(trip.slots());
  }

  /** Where home is, and of which contracts that does not matter. */
  public HomeBook homeBook() {
    return homes;
  }

  /** Remembers where home is; it travels inside sealed jobs only. */
  public void setHomes(List<Circle> named) {
    homes.set(named);
  }

  /** Where home is. */
  public List<Circle> homes() {
    return homes.all();
  }

  /**
   * The offer of an invitation, fetched and checked.
   *
   * @throws NotConnected where the wallet has no platform yet
   */
  public CheckedOffer offer(String invitation) {
    return holder
        .offers(home.orElseThrow(NotConnected::new).trust())
        .read(Invitation.parse(invitation));
  }

  /** Accepts an offer that its owner has read. */
  public HeldContract accept(CheckedOffer offer) {
    return holder.contracts().accept(offer);
  }

  /** Says no to an offer. */
  public HeldContract refuse(CheckedOffer offer) {
    return holder.contracts().refuse(offer);
  }

  /** Ends a contract. */
  public HeldContract revoke(HeldContract held) {
    return holder.runs().revoke(held);
  }

  /** All contracts. */
  public List<HeldContract> contracts() {
    return holder.contracts().contracts().all();
  }

  /** The contract of that name, or the only one where the name is empty. */
  public HeldContract contract(String prefix) {
    return holder.contracts().contracts().named(prefix);
  }

  /** The runs of a contract. */
  public List<HeldRun> runs(HeldContract held) {
    return holder.runs().runs(held);
  }

  /** The period that holds a local date. */
  public int periodHolding(HeldContract held, LocalDate date) {
    return Periods.holding(held, date);
  }

  /** The first period that is over and has no answer. */
  public int nextPeriod(HeldContract held) {
    return Periods.next(held, runs(held), holder.context().clock().millis());
  }

  /**
   * What a run of a period would end in; nothing is sent but a look at log and enclaves.
   *
   * @throws io.geowallet.wallet.commute.HomeNotNamed where commutes would count for want of a home
   */
  public Review review(HeldContract held, int periodIndex) {
    List<Circle> used = homes.said(held);
    RecordTerms terms = held.offer().records();
    SlotSet inScope = inScope(held, periodIndex);
    SlotSet withheld = trips.withheld(inScope);
    Bytes parameters = HomeBook.parameters(held, used);
    Outcome outcome = holder.runs().review(held, periodIndex, withheld, parameters);
    return new Review(
        periodIndex,
        terms.periods().get(periodIndex),
        outcome,
        inScope.intersect(withheld).size(),
        trips.cutAwayMm(inScope, withheld, rules().of(held)),
        used);
  }

  private static SlotSet inScope(HeldContract held, int periodIndex) {
    RecordTerms terms = held.offer().records();
    return PeriodBounds.of(terms.scope(), terms.periods().get(periodIndex)).inScope();
  }

  /**
   * Sends a period and waits for its statement; goes on where an earlier call was interrupted.
   *
   * @throws io.geowallet.wallet.commute.HomeNotNamed where commutes would count for want of a home
   */
  public HeldRun send(HeldContract held, int periodIndex) {
    boolean isSettled =
        runs(held).stream().anyMatch(r -> r.periodIndex() == periodIndex && isSettled(r));
    List<Circle> used = isSettled ? homes.of(held) : homes.said(held);
    SlotSet inScope = inScope(held, periodIndex);
    HeldRun run =
        holder
            .runs()
            .send(
                held, periodIndex, () -> trips.withheld(inScope), HomeBook.parameters(held, used));
    holder.flush();
    return run;
  }

  /** What such a run is about was settled when it was begun, unless it has failed since. */
  private static boolean isSettled(HeldRun run) {
    return run.entry().isPresent()
        && run.said().filter(s -> s.outcome() instanceof Outcome.Failed).isEmpty();
  }

  /**
   * Sends a period as it was reviewed.
   *
   * @throws OtherThanReviewed where it would be told otherwise by now, or of other homes
   * @throws io.geowallet.wallet.commute.HomeNotNamed where the home of the review is forgotten
   */
  public HeldRun send(HeldContract held, Review review) {
    if (!homes.said(held).equals(review.homes())) {
      throw new OtherThanReviewed(review.periodIndex());
    }
    SlotSet inScope = inScope(held, review.periodIndex());
    HeldRun run =
        holder
            .runs()
            .sendAsReviewed(
                held,
                review.periodIndex(),
                () -> trips.withheld(inScope),
                HomeBook.parameters(held, review.homes()),
                review.outcome());
    holder.flush();
    return run;
  }

  /** The holder's bundle of a contract. */
  public Bundle bundle(HeldContract held) {
    return holder.bundles().write(held);
  }

  /** Sends what waits, reads the mailboxes, archives what changed. */
  public List<MailEvent> sync() {
    List<MailEvent> events = new ArrayList<>();
    for (HeldContract held : contracts()) {
      events.addAll(holder.mailroom().sync(held.offerHash()));
    }
    holder.flush();
    return List.copyOf(events);
  }

  /** How the wallet stands. */
  public Status status() {
    return Status.of(home, holder, contracts().size(), marks.slots(List.of()).size());
  }

  /** Makes durable what is in memory only, and lets other processes have the wallet. */
  @Override
  public void close() {
    holder.graph().settle();
    store.close();
  }
}
