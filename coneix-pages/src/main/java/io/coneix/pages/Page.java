package io.coneix.pages;

import java.util.List;
import java.util.Optional;

/**
 * What templates know of the page around them: language, words, formats, addresses. In templates it
 * is the parameter {@code p}. Immutable.
 */
public final class Page {
  private final Site site;
  private final Texts texts;
  private final Assets assets;
  private final String prefix;
  private final Session session;
  private final String path;
  private final Formats formats;

  Page(Site site, Texts texts, Assets assets, String prefix, Session session, String path) {
    this.site = site;
    this.texts = texts;
    this.assets = assets;
    this.prefix = prefix;
    this.session = session;
    this.path = path;
    this.formats = new Formats(session.lang(), site.zone().get());
  }

  /** The address of a page of this site. */
  public String at(String pagePath) {
    return prefix + pagePath;
  }

  /** The address of a script or style sheet. */
  public String asset(String name) {
    return prefix + assets.path(name);
  }

  /** The words of a key. */
  public String t(String key, Object... arguments) {
    return texts.get(session.lang(), key, arguments);
  }

  /** A failure in words of this language, where somebody wrote some; the rest is in English. */
  public Optional<String> says(Problem problem) {
    String key = problem.saysKey();
    return texts.has(session.lang(), key) ? Optional.of(t(key)) : Optional.empty();
  }

  /** Foreign text, made fit to stand among our own. */
  public String plain(String text) {
    return PlainText.of(text);
  }

  /** Numbers, amounts, dates. */
  public Formats f() {
    return formats;
  }

  /** The language. */
  public Lang lang() {
    return session.lang();
  }

  /** The colours that were asked for. */
  public Theme theme() {
    return session.theme();
  }

  /** The name of the site's kind. */
  public String role() {
    return site.role();
  }

  /** The path of this page, without the secret before it. */
  public String path() {
    return path;
  }

  /** The main menu. */
  public List<NavItem> navigation() {
    return site.navigation();
  }

  /** True where {@code item} leads to this page or to one above it. */
  public boolean isAt(NavItem item) {
    boolean start = item.path().equals("/");
    return path.equals(item.path()) || (!start && path.startsWith(item.path() + "/"));
  }

  /** What stands on every page. */
  public List<Banner> banners() {
    return site.banners().get();
  }

  /** The site's own scripts and style sheets. */
  public List<Asset> assets() {
    return site.assets();
  }
}
