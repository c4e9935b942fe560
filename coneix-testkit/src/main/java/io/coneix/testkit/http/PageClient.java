package io.coneix.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A browser's manners without a browser: exchanges a launch link for a session, keeps its cookie,
 * and names its own site as origin. Redirects are not followed. Thread-safe.
 */
public final class PageClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String site;
  private final String cookie;
  private final String prefix;
  private final String language;

  private PageClient(String site, String cookie, String prefix, String language) {
    this.site = site;
    this.cookie = cookie;
    this.prefix = prefix;
    this.language = language;
  }

  /**
   * Opens a launch link, {@code http://127.0.0.1:PORT/#launch=SECRET}.
   *
   * @param language as in the header Accept-Language
   * @throws IllegalStateException where the server does not let it in
   */
  public static PageClient open(URI launchLink, String language) {
    String site = launchLink.getScheme() + "://" + launchLink.getAuthority();
    String secret = launchLink.getFragment().substring("launch=".length());
    PageClient stranger = new PageClient(site, "", "", language);
    HttpResponse<String> reply =
        stranger.send(
            stranger
                .request("/open")
                .header("Coneix-Launch", secret)
                .POST(BodyPublishers.noBody())
                .build());
    if (reply.statusCode() != 200) {
      throw new IllegalStateException("not let in: " + reply.statusCode() + " " + reply.body());
    }
    String cookie = reply.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    String prefix = reply.body().substring(0, reply.body().length() - 1);
    return new PageClient(site, cookie, prefix, language);
  }

  /** The secret first part of all paths, with a slash before it and none after. */
  public String prefix() {
    return prefix;
  }

  /** Scheme, host and port. */
  public String site() {
    return site;
  }

  /** The session's cookie as {@code name=value}. */
  public String cookie() {
    return cookie;
  }

  /** A page of the site; {@code path} begins with a slash. */
  public HttpResponse<String> get(String path) {
    return send(request(prefix + path).GET().build());
  }

  /** The text of a page that must be there. */
  public String page(String path) {
    HttpResponse<String> reply = get(path);
    if (reply.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + reply.statusCode() + " " + reply.body());
    }
    return reply.body();
  }

  /** The bytes of something that is no text. */
  public HttpResponse<byte[]> bytes(String path) {
    return send(request(prefix + path).GET().build(), BodyHandlers.ofByteArray());
  }

  /** A page, or a part of one, as htmx asks for it. */
  public HttpResponse<String> part(String path) {
    return send(request(prefix + path).header("HX-Request", "true").GET().build());
  }

  /** Sends a form; {@code fields} are names and values by turns. */
  public HttpResponse<String> post(String path, String... fields) {
    return send(form(path, fields).build());
  }

  /** Sends a form as htmx does. */
  public HttpResponse<String> postPart(String path, String... fields) {
    return send(form(path, fields).header("HX-Request", "true").build());
  }

  private HttpRequest.Builder form(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
    }
    return request(prefix + path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(String.join("&", pairs)));
  }

  /** Sends bytes as they are, with more headers. */
  public HttpResponse<String> upload(String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request = request(prefix + path).POST(body);
    headers.forEach(request::header);
    return send(request.build());
  }

  /**
   * A request to any path of the server, the secret included if wanted, as this client would send
   * it: for tests that then change a header.
   */
  public HttpRequest.Builder request(String fullPath) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site + fullPath))
            .timeout(PATIENCE)
            .header("Origin", site)
            .header("Accept-Language", language);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  /** Sends a request and reads the answer as text. */
  public HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Sends a request without waiting for the answer. */
  public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + site, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
