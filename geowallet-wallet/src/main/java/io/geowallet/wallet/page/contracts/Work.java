package io.geowallet.wallet.page.contracts;

import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.coneix.pages.Task;
import io.coneix.pages.Tasks;
import java.security.SecureRandom;
import java.util.function.Supplier;

/**
 * Work that talks to the platform, and the page that waits for it: when it has ended, the browser
 * goes on to the page that the work named. Thread-safe.
 */
public final class Work {
  private static final int MOST = 32;

  private final Tasks tasks;
  private final Kept<Running> running;

  private record Running(Task<String> task, String kind, String back) {}

  /** Work of {@code tasks}. */
  public Work(Tasks tasks, SecureRandom random) {
    this.tasks = tasks;
    this.running = new Kept<>(MOST, random);
  }

  /** Adds the page that waits. */
  public void addTo(Routes routes) {
    routes.get("/contracts/work/{work}", this::page);
    routes.get("/contracts/work/{work}/part", this::part);
  }

  /**
   * Starts work and goes to its page.
   *
   * @param kind a word for pages
   * @param back where to go where it fails
   * @param work returns the path to go to
   * @throws Tasks.Busy where other work goes on
   */
  public Reply start(String kind, String back, Supplier<String> work) {
    Task<String> task = tasks.start(kind, t -> work.get());
    return Reply.redirect("/contracts/work/" + running.keep(new Running(task, kind, back)));
  }

  private Reply page(PageRequest request) {
    Running work = find(request);
    String title = request.page().t("contracts.work." + work.kind());
    return work.task()
        .result()
        .map(Reply::redirect)
        .orElseGet(() -> Reply.page(title, "contract-work.jte", view(request, work)));
  }

  private Reply part(PageRequest request) {
    Running work = find(request);
    return work.task()
        .result()
        .map(Reply::redirect)
        .orElseGet(() -> Reply.part("contract-work-part.jte", view(request, work)));
  }

  private Running find(PageRequest request) {
    return running.find(request.path("work")).orElseThrow(NoSuchPage::new);
  }

  private static WorkView view(PageRequest request, Running work) {
    return new WorkView(request.path("work"), work.kind(), work.task().problem(), work.back());
  }
}
