package io.coneix.cli.bench.page;

import io.coneix.evidence.bytes.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Asks a page server as a browser does: over one connection, with the session's cookie, for packed
 * bytes. Not thread-safe.
 */
final class PageVisitor {
  /** Path of bytes that the server was given, and has at hand. */
  static final String KEPT = "/bench/kept";

  /** Path that opens the records from one date to another. */
  static final String OPENED = "/bench/opened/";

  /** Path that takes one more position. */
  static final String FIX = "/bench/fix";

  private static final int OK = 200;
  private static final int ERROR = 400;
  private static final double NANOS_PER_MS = 1e6;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String site;
  private String prefix = "";
  private String cookie = "";

  /**
   * What came.
   *
   * @param ms from before the request to after the last byte
   * @param body unpacked
   */
  record Page(double ms, Bytes body) {
    String text() {
      return new String(body.toArray(), StandardCharsets.UTF_8);
    }
  }

  /** Goes in by a launch link, {@code http://127.0.0.1:PORT/#launch=SECRET}. */
  PageVisitor(URI launchLink) {
    site = launchLink.getScheme() + "://" + launchLink.getAuthority();
    String secret = launchLink.getFragment().substring("launch=".length());
    HttpResponse<byte[]> reply =
        send(request("/open").header("Coneix-Launch", secret).POST(BodyPublishers.noBody()));
    String path = new String(reply.body(), StandardCharsets.UTF_8);
    cookie = reply.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    prefix = path.substring(0, path.length() - 1);
  }

  /** A page that must be there. */
  Page get(String path) {
    long start = System.nanoTime();
    HttpResponse<byte[]> reply = send(request(path).GET());
    double ms = (System.nanoTime() - start) / NANOS_PER_MS;
    if (reply.statusCode() != OK) {
      throw new IllegalStateException(path + ": status " + reply.statusCode());
    }
    boolean packed = reply.headers().firstValue("Content-Encoding").isPresent();
    return new Page(ms, Bytes.wrap(packed ? unpacked(reply.body()) : reply.body()));
  }

  private static byte[] unpacked(byte[] body) {
    try {
      return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the server bytes to have at hand. */
  void keep(Bytes bytes) {
    mustBeTaken(KEPT, send(request(KEPT).POST(BodyPublishers.ofByteArray(bytes.toArray()))));
  }

  /** Sends a form that is encoded already. */
  void post(String path, String form) {
    HttpResponse<byte[]> reply =
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    mustBeTaken(path, reply);
  }

  private static void mustBeTaken(String path, HttpResponse<byte[]> reply) {
    if (reply.statusCode() >= ERROR) {
      throw new IllegalStateException(path + ": status " + reply.statusCode());
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site + prefix + path))
            .header("Origin", site)
            .header("Accept-Language", "en")
            .header("Accept-Encoding", "gzip");
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
