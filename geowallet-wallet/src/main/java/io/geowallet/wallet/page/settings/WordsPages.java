package io.geowallet.wallet.page.settings;

import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for three of the 24 words and remembers that they are written down. No page shows a word:
 * the terminal does, to whoever has the passphrase.
 */
public final class WordsPages {
  private final SettingsContext context;
  private final WordQuestions questions;

  /** Of a wallet. */
  public WordsPages(SettingsContext context) {
    this.context = context;
    this.questions =
        new WordQuestions(context.wallet().holder().context().random(), context.clock());
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get("/settings/words", r -> question(r, false));
    routes.post("/settings/words", this::answer);
  }

  private Reply question(PageRequest request, boolean wrong) {
    context.live().requireOwn();
    String title = request.page().t("words.title");
    return Reply.page(title, "settings/words.jte", questions.ask(wrong));
  }

  private Reply answer(PageRequest request) {
    context.live().requireOwn();
    List<Integer> places = questions.takePlaces(request.form("question"));
    if (places.isEmpty()) {
      return Reply.redirect("/settings/words");
    }
    Map<Integer, String> typed = new HashMap<>();
    places.forEach(place -> typed.put(place, request.form("word-" + place)));
    if (context.wallet().words().show(typed, context.clock().millis())) {
      return Reply.redirect("/settings");
    }
    questions.countWrong();
    return question(request, true);
  }
}
