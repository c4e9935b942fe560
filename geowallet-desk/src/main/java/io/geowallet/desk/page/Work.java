package io.geowallet.desk.page;

import io.coneix.client.PlatformClient;
import io.coneix.evidence.error.Failure;
import io.coneix.pages.PlainText;
import io.coneix.pages.Task;
import io.coneix.pages.Tasks;
import io.coneix.requester.DeskEvent;
import io.geowallet.desk.book.BookKeeper;
import io.geowallet.desk.book.BundleCheck;
import io.geowallet.desk.book.Deal;
import io.geowallet.desk.book.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Long work behind the desk's pages: reading the mailbox, and checks. Thread-safe. */
final class Work {
  /** Names of kinds of work, as texts have them. */
  static final String SYNC = "sync";

  static final String CHECK = "check";

  private final Office office;
  private volatile Optional<Synced> last = Optional.empty();

  Work(Office office) {
    this.office = office;
  }

  /** The last reading of the mailbox since these pages were opened. */
  Optional<Synced> last() {
    return last;
  }

  Optional<Task<?>> latest() {
    return office.pages().tasks().latest();
  }

  /** Reads the mailbox, then checks what arrived; joins work of the kind that goes on. */
  void sync() {
    start(SYNC, this::syncNow);
  }

  /** The same by itself, every few minutes; what goes on already is left alone. */
  void syncAutomatically() {
    try {
      sync();
    } catch (Tasks.Busy e) {
      // Next time: the user's own work goes before.
    }
  }

  /** Checks contracts anew. */
  void check(List<Deal> deals) {
    start(CHECK, task -> checkAll(task, deals));
  }

  private void start(String kind, java.util.function.Function<Task<Done>, Done> work) {
    boolean same =
        latest().filter(t -> t.state() == Task.State.RUNNING && t.kind().equals(kind)).isPresent();
    if (!same) {
      office.pages().tasks().start(kind, work);
    }
  }

  private Done syncNow(Task<Done> task) {
    try {
      List<DeskEvent> events = office.online((desk, platform) -> desk.sync(platform));
      last = Optional.of(new Synced(office.nowMs(), true));
      List<Done.Line> lines = new ArrayList<>(events.stream().map(this::line).toList());
      List<Deal> unchecked = office.books().deals().stream().filter(Deal::hasUnchecked).toList();
      lines.addAll(checkAll(task, unchecked).lines());
      return new Done(lines);
    } catch (Failure e) {
      last = Optional.of(new Synced(office.nowMs(), false));
      throw e;
    }
  }

  private Done.Line line(DeskEvent event) {
    if (event instanceof DeskEvent.Countersigned signed) {
      return new Done.Line("good", "work.countersigned", List.of(PlainText.of(signed.reference())));
    }
    if (event instanceof DeskEvent.StatementArrived arrived) {
      String reference =
          office.books().deal(arrived.offerHash().hex()).map(Deal::reference).orElse("");
      return new Done.Line("good", "work.arrived", List.of(PlainText.of(reference)));
    }
    if (event instanceof DeskEvent.Deleted gone) {
      return new Done.Line("warn", "work.deleted", List.of(String.valueOf(gone.messages())));
    }
    DeskEvent.SetAside aside = (DeskEvent.SetAside) event;
    return new Done.Line("warn", "work.aside", List.of(PlainText.of(aside.reason())));
  }

  private Done checkAll(Task<Done> task, List<Deal> deals) {
    List<Done.Line> lines = new ArrayList<>();
    for (int i = 0; i < deals.size(); i++) {
      task.progress(i, deals.size());
      if (!deals.get(i).received().isEmpty()) {
        lines.add(check(deals.get(i)));
      }
    }
    return new Done(lines);
  }

  private Done.Line check(Deal deal) {
    String reference = PlainText.of(deal.reference());
    try (PlatformClient platform = office.pages().connect().get()) {
      Verification verification =
          new BundleCheck(office.pages().trust(), platform, office.pages().desk().judge())
              .verify(deal, office.nowMs());
      office.change(
          desk -> {
            desk.note(BookKeeper.VERIFICATION + deal.id(), verification.encode());
            return true;
          });
      boolean passes = verification.report().passes();
      String key = passes ? "work.passes" : "work.fails";
      String simulated = deal.simulated() && passes ? "-simulated" : "";
      return new Done.Line(passes ? "good" : "bad", key + simulated, List.of(reference));
    } catch (Failure e) {
      return new Done.Line("warn", "work.uncheckable", List.of(reference, PlainText.of(e.what())));
    }
  }
}
