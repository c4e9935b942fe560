package io.coneix.pages;

/** What the server remembers of one browser. Thread-safe. */
final class Session {
  private volatile Lang lang;
  private volatile Theme theme = Theme.AUTO;

  Session(Lang lang) {
    this.lang = lang;
  }

  Lang lang() {
    return lang;
  }

  void lang(Lang next) {
    lang = next;
  }

  Theme theme() {
    return theme;
  }

  void theme(Theme next) {
    theme = next;
  }
}
