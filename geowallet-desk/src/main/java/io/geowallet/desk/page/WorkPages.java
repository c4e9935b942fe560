package io.geowallet.desk.page;

import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.desk.book.Deal;
import java.util.List;

/** Starts long work, and shows how far it is and what it led to. */
final class WorkPages {
  private final Office office;
  private final Work work;

  WorkPages(Office office, Work work) {
    this.office = office;
    this.work = work;
  }

  void addTo(Routes routes) {
    routes.get("/work", this::show);
    routes.post("/sync", this::sync);
    routes.post("/check", this::checkAll);
    routes.post("/contracts/{id}/check", this::check);
  }

  private Reply show(PageRequest r) {
    WorkView view = work.latest().map(WorkView::of).orElseThrow(NoSuchPage::new);
    return r.isPart()
        ? Reply.part("workPart.jte", view)
        : Reply.page(r.page().t("work.title"), "work.jte", view);
  }

  private Reply sync(PageRequest r) {
    work.sync();
    return Reply.redirect("/work");
  }

  private Reply checkAll(PageRequest r) {
    work.check(office.books().deals());
    return Reply.redirect("/work");
  }

  private Reply check(PageRequest r) {
    Deal deal = office.books().deal(r.path("id")).orElseThrow(NoSuchPage::new);
    work.check(List.of(deal));
    return Reply.redirect("/work");
  }
}
