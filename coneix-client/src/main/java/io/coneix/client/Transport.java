package io.coneix.client;

import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests, repeats them where that can help, and reads bounded answers. Thread-safe.
 *
 * <p>{@code where} in its methods names the route without its addresses: messages reach logs.
 */
final class Transport {
  /** Answers that another try may change. */
  private static final Set<Integer> PASSING = Set.of(502, 503, 504);

  private final String base;
  private final Optional<HttpClient> http;
  private final Retries retries;

  /** Leads nowhere: each request ends in {@link NotConnected}, and none is sent. */
  static Transport none() {
    return new Transport(Optional.empty(), Retries.none(), "http://not-connected.invalid");
  }

  private Transport(Optional<HttpClient> http, Retries retries, String base) {
    this.base = base;
    this.http = http;
    this.retries = retries;
  }

  Transport(URI base, HttpClient http, Retries retries) {
    String scheme = base.getScheme();
    if (base.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new UnusablePlatformAddress();
    }
    String text = base.toString();
    this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    this.http = Optional.of(http);
    this.retries = retries;
  }

  Answer get(String where, String path) {
    return get(where, path, Limits.SMALL_ANSWER);
  }

  Answer get(String where, String path, int limit) {
    return send(where, request(path).GET(), limit);
  }

  Answer get(String where, String path, SecretBytes capability, int limit) {
    return send(where, authorised(path, "Capability", capability).GET(), limit);
  }

  Answer post(String where, String path, Bytes body) {
    return post(where, path, body, Limits.SMALL_ANSWER);
  }

  Answer post(String where, String path, Bytes body, int limit) {
    return send(where, with(request(path), "POST", body), limit);
  }

  Answer post(String where, String path, SecretBytes hostToken, Bytes body, int limit) {
    return send(where, with(authorised(path, "Host", hostToken), "POST", body), limit);
  }

  Answer put(String where, String path, Optional<SecretBytes> capability, Bytes body) {
    HttpRequest.Builder builder =
        capability.map(c -> authorised(path, "Capability", c)).orElseGet(() -> request(path));
    return send(where, with(builder, "PUT", body), Limits.SMALL_ANSWER);
  }

  Answer delete(String where, String path, String scheme, SecretBytes secret) {
    return send(where, authorised(path, scheme, secret).DELETE(), Limits.SMALL_ANSWER);
  }

  private HttpRequest.Builder request(String path) {
    // Without a timeout of its own: up to which part of the answer it holds depends on the JDK.
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  private HttpRequest.Builder authorised(String path, String scheme, SecretBytes secret) {
    String hex = HexFormat.of().formatHex(secret.unsafeReveal(SecretAccess.FOR_CRYPTO));
    return request(path).header("Authorization", scheme + " " + hex);
  }

  private static HttpRequest.Builder with(HttpRequest.Builder builder, String method, Bytes body) {
    return builder
        .header("Content-Type", "application/cbor")
        .method(method, BodyPublishers.ofByteArray(body.unsafeArray()));
  }

  /**
   * @param limit of a success; all other answers are words
   */
  private Answer send(String where, HttpRequest.Builder builder, int limit) {
    HttpClient client = http.orElseThrow(NotConnected::new);
    HttpRequest request = builder.build();
    for (int failure = 1; ; failure++) {
      boolean last = failure >= retries.tries();
      try {
        HttpResponse<byte[]> response = once(client, request, limit);
        if (last || !PASSING.contains(response.statusCode())) {
          return new Answer(response.statusCode(), Bytes.wrap(response.body()));
        }
      } catch (AnswerTooLong e) {
        // Another try would be as long.
        throw new BadAnswer(where, "at most " + limit + " bytes", "more");
      } catch (IOException e) {
        if (last) {
          throw new PlatformUnreachable(where, e);
        }
      } catch (InterruptedException e) {
        throw interrupted(where, e);
      }
      pause(where, failure);
    }
  }

  private HttpResponse<byte[]> once(HttpClient client, HttpRequest request, int limit)
      throws IOException, InterruptedException {
    Patience patience = new Patience(retries.timeout(), size(request), limit);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, info -> BoundedBody.upTo(limit(limit, info), info, patience::heard));
    try {
      return patience.await(answer);
    } catch (ExecutionException e) {
      throw AnswerTooLong.isCauseOf(e) ? new AnswerTooLong() : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer in time");
    } finally {
      answer.cancel(true);
    }
  }

  private static long size(HttpRequest request) {
    return request.bodyPublisher().map(BodyPublisher::contentLength).orElse(0L);
  }

  private static int limit(int ofSuccess, HttpResponse.ResponseInfo info) {
    return info.statusCode() / 100 == 2 ? ofSuccess : Limits.SMALL_ANSWER;
  }

  private void pause(String where, int failure) {
    try {
      Thread.sleep(retries.pause(failure).toMillis());
    } catch (InterruptedException e) {
      throw interrupted(where, e);
    }
  }

  private static PlatformUnreachable interrupted(String where, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new PlatformUnreachable(where, e);
  }
}
