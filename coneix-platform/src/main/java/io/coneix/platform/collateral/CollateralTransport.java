package io.coneix.platform.collateral;

import io.coneix.client.AnswerTooLong;
import io.coneix.client.BoundedBody;
import io.coneix.client.Retries;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gets bounded answers in bounded time, again where that can help. Thread-safe.
 *
 * <p>The time is for the whole answer: the client's own timeout ends with the answer's head.
 */
final class CollateralTransport {
  /** Answers that another try may change. */
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  /** Intel says so of an FMSPC or a CA that it does not know. */
  private static final Set<Integer> UNKNOWN = Set.of(400, 404);

  private static final int OK = 200;

  private final HttpClient http;
  private final Retries retries;

  CollateralTransport(HttpClient http, Retries retries) {
    this.http = http;
    this.retries = retries;
  }

  /**
   * Gets one piece.
   *
   * @param limit a longer answer is given up at once: another try would be as long
   */
  CollateralAnswer get(String what, URI address, int limit) {
    String where = what + " from " + CollateralServer.host(address);
    for (int failure = 1; ; failure++) {
      boolean last = failure >= retries.tries();
      try {
        HttpResponse<byte[]> answer = once(where, address, limit);
        if (answer.statusCode() == OK) {
          return new CollateralAnswer(where, answer.headers(), Bytes.wrap(answer.body()));
        }
        if (UNKNOWN.contains(answer.statusCode())) {
          throw new UnknownCollateral(where, answer.statusCode());
        }
        if (last || !PASSING.contains(answer.statusCode())) {
          throw new CollateralServerFailed(where, "status 200", "status " + answer.statusCode());
        }
      } catch (AnswerTooLong e) {
        throw new CollateralServerFailed(where, "at most " + limit + " bytes", "more");
      } catch (IOException e) {
        if (last) {
          throw new CollateralServerUnreachable(where, e);
        }
      }
      pause(where, failure);
    }
  }

  private HttpResponse<byte[]> once(String where, URI address, int limit) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(retries.timeout()).build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, info -> BoundedBody.upTo(limit, info));
    try {
      return answer.get(retries.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw AnswerTooLong.isCauseOf(e) ? new AnswerTooLong() : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new java.net.http.HttpTimeoutException("no whole answer in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CollateralServerUnreachable(where, e);
    } finally {
      answer.cancel(true);
    }
  }

  private void pause(String where, int failure) {
    try {
      Thread.sleep(retries.pause(failure).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CollateralServerUnreachable(where, e);
    }
  }
}
