package io.geowallet.wallet.page.days;

import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.coneix.pages.Task;
import io.geowallet.wallet.page.upload.Upload;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes files that are dropped on a page, and tells how their import goes. */
public final class ImportPages {
  private static final String KIND = "import";
  private static final int MOST_REMEMBERED = 50;

  private final DayContext context;
  private final long mostBytes;
  private final Map<Integer, Known> known = new LinkedHashMap<>();

  private record Known(ImportJob job, Task<ImportJob.Outcome> task) {}

  /** The imports of a wallet. */
  public ImportPages(DayContext context) {
    this(context, Upload.MOST_BYTES);
  }

  ImportPages(DayContext context, long mostBytes) {
    this.context = context;
    this.mostBytes = mostBytes;
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get(
        "/import",
        r -> Reply.page(r.page().t("import.title"), "days/imports.jte", DropView.large()));
    routes.post("/import", this::take);
    routes.get("/import/{number}", r -> Reply.part("days/import.jte", view(r.number("number"))));
  }

  /** The body is the file; nothing of it is kept where other work goes on. */
  private Reply take(PageRequest request) {
    Upload upload =
        Upload.receive(
            request.header("X-File-Name"),
            request.body(),
            mostBytes,
            context.wallet().holder().context().random());
    boolean begun = false;
    try {
      ImportJob job = new ImportJob(context, upload);
      Task<ImportJob.Outcome> task = context.tasks().start(KIND, job::run);
      remember(task, job);
      begun = true;
      return Reply.part("days/import.jte", view(task.number()));
    } finally {
      if (!begun) {
        upload.close();
      }
    }
  }

  private synchronized void remember(Task<ImportJob.Outcome> task, ImportJob job) {
    known.put(task.number(), new Known(job, task));
    if (known.size() > MOST_REMEMBERED) {
      known.remove(known.keySet().iterator().next());
    }
  }

  private synchronized Known known(int number) {
    return Optional.ofNullable(known.get(number)).orElseThrow(NoSuchPage::new);
  }

  private ImportView view(int number) {
    Known found = known(number);
    Task<ImportJob.Outcome> task = found.task();
    Task.State state = task.state();
    Optional<ImportJob.Outcome> outcome = task.result();
    return new ImportView(
        number,
        found.job().name(),
        state.name().toLowerCase(Locale.ROOT),
        found.job().phase().name().toLowerCase(Locale.ROOT),
        task.done(),
        task.total(),
        outcome.map(ImportJob.Outcome::result),
        outcome.flatMap(ImportJob.Outcome::firstDay).map(SwitchView::dayPath),
        found.job().kept(),
        task.problem());
  }
}
