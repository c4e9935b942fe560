package io.coneix.browser.attack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The attacker's own server, of another user on another port of this machine. */
final class EvilSite implements AutoCloseable {
  private final HttpServer server;
  private final List<String> cookies = new CopyOnWriteArrayList<>();

  EvilSite() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** All cookies that any browser ever sent here. */
  List<String> cookies() {
    return List.copyOf(cookies);
  }

  private void answer(HttpExchange exchange) throws IOException {
    cookies.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
    byte[] page =
        "<!doctype html><title>evil</title><body>evil</body>".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Set-Cookie", "coneix=evil; Path=/");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
