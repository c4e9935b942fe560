package io.coneix.pages;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Impossible;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small site with something to read and something to change, and a browser that has opened it.
 */
final class TestSite implements AutoCloseable {
  /** Stands on all its pages: nobody else may ever read it. */
  static final String SECRET = "48.8566 N 2.3522 E";

  final PageServer server;
  final int port;

  /** The secret first part of paths, and the cookie, of the browser that has opened the site. */
  final String prefix;

  final String cookie;
  private final AtomicInteger changes = new AtomicInteger();

  TestSite() {
    this(List.of());
  }

  TestSite(List<Banner> banners) {
    Site site =
        new Site(
            "test",
            Templates.of(PageServer.class, "io.coneix.pages.jte"),
            Texts.of(TestSite.class, "test"),
            List.of(Asset.of(TestSite.class, "test.js")),
            List.of(
                new NavItem("/", "test.start", "home"), new NavItem("/day", "test.start", "day")),
            () -> banners,
            () -> ZoneId.of("Europe/Paris"),
            this::routes);
    server = PageServer.start(site, 0, new SecureRandom());
    port = server.address().getPort();
    Answer opened = open(server.newLaunchLink());
    prefix = opened.body().substring(0, opened.body().length() - 1);
    cookie = opened.header("Set-Cookie").orElseThrow().split(";")[0];
  }

  static final class No extends Refused {
    No() {
      super("no", "test", "yes", "no", "");
    }
  }

  static final class Bad extends UnusableInput {
    Bad() {
      super("bad <b>input</b>", "test", "good", "\u202Ebad", "");
    }
  }

  private void routes(Routes routes) {
    routes
        .get("/", r -> Reply.page("Start", "problem.jte", view()))
        .get("/day", r -> Reply.part("problem.jte", view()))
        .get("/day/{date}", r -> Reply.json("\"" + r.date("date") + "\""))
        .get("/month/{month}", r -> Reply.json("\"" + r.month("month") + "\""))
        .get("/number/{number}", r -> Reply.json(Integer.toString(r.number("number"))))
        .get("/query", r -> Reply.json("\"" + r.query("q").orElse("none") + "\""))
        .get("/data", r -> Reply.json("{\"where\":\"" + SECRET + "\"}"))
        .get("/file", r -> Reply.download("text/csv", "month.csv", Bytes.utf8(SECRET)))
        .get("/no", r -> fail(new No()))
        .get("/bad", r -> fail(new Bad()))
        .get("/fault", r -> fail(new Impossible(SECRET, new IOException(SECRET))))
        .get("/broken", r -> fail(new IllegalStateException(SECRET)))
        .post("/change", r -> changed(r.form("to")))
        .post("/upload", this::upload);
  }

  private static Problem view() {
    return new Problem("test.start", "", SECRET, "", "", "", "");
  }

  private static Reply fail(RuntimeException e) {
    throw e;
  }

  private Reply changed(String to) {
    changes.incrementAndGet();
    return Reply.redirect("/" + to);
  }

  private Reply upload(PageRequest request) {
    try {
      changes.incrementAndGet();
      return Reply.json(Integer.toString(request.body().readAllBytes().length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int changes() {
    return changes.get();
  }

  static Answer open(URI link) {
    String secret = link.getFragment().substring("launch=".length());
    return Ask.of(link.getPort(), "POST", "/open").with("Coneix-Launch", secret).send();
  }

  /** A request without cookie, to the address as it stands. */
  Ask stranger(String method, String target) {
    return Ask.of(port, method, target);
  }

  /** A request that the browser which opened the site would make from one of its pages. */
  Ask own(String method, String path) {
    return Ask.of(port, method, prefix + path).also("Cookie", cookie);
  }

  @Override
  public void close() {
    server.close();
  }
}
