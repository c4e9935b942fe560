package io.coneix.client;

import com.sun.net.httpserver.HttpServer;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;

/** A platform that answers what a test tells it to, once each, then 500. */
final class StubPlatform implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private int requests;

  StubPlatform() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          Answer answer = next();
          int length = answer.body().size() == 0 ? -1 : answer.body().size();
          exchange.getResponseHeaders().set("Location", "http://192.0.2.1/");
          exchange.sendResponseHeaders(answer.status(), length);
          exchange.getResponseBody().write(answer.body().toArray());
          exchange.close();
        });
    server.start();
  }

  private synchronized Answer next() {
    requests++;
    return answers.isEmpty() ? new Answer(500, Bytes.EMPTY) : answers.pop();
  }

  synchronized StubPlatform then(int status, Bytes body) {
    answers.add(new Answer(status, body));
    return this;
  }

  synchronized int requests() {
    return requests;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
