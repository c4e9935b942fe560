package io.geowallet.wallet.live.http;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.live.Receiver;
import io.geowallet.wallet.live.client.PhoneRequest;
import io.geowallet.wallet.live.client.UnreadablePost;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.device.DeviceBook;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers phones as their application expects it once what they sent is durable, otherwise by a
 * status and a word. Nothing that the wallet holds is in any answer. Thread-safe.
 */
final class Reception extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final int DONE = 200;
  private static final int UNUSABLE = 400;
  private static final int UNREADABLE = 422;
  private static final int OURS = 503;

  private final Gate gate;
  private final Paces paces;
  private final int usualBytes;
  private final Receiver receiver;

  Reception(DeviceBook devices, Receiver receiver, ListenLimits limits, LongSupplier nanoClock) {
    this.gate = new Gate(devices, limits);
    this.paces = new Paces(limits, nanoClock);
    this.usualBytes = limits.bodyBytes();
    this.receiver = receiver;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    QuietHeaders.addTo(response);
    Device device;
    try {
      device = admit(request);
    } catch (RefusedRequest e) {
      refuse(response, callback, e);
      return true;
    }
    String query = request.getHttpURI().getQuery();
    Exchange exchange = new Exchange(device, query == null ? "" : query, response, callback);
    // Waits for the body without a thread: slow phones keep nobody out.
    Content.Source.asByteArrayAsync(request, device.client().mostBytes(usualBytes))
        .whenComplete((body, failure) -> answer(exchange, body));
    return true;
  }

  /** A request that was let in. */
  private record Exchange(Device device, String query, Response response, Callback callback) {}

  private Device admit(Request request) {
    Device device = gate.admit(request);
    if (!paces.admit(device.name())) {
      throw new RefusedRequest(RefusedRequest.TOO_MANY, "too many requests");
    }
    return device;
  }

  private void answer(Exchange exchange, byte @Nullable [] body) {
    if (body != null) {
      take(exchange, body);
    } else {
      // Too long; or broken off, or silent for too long: then there is nobody to read the answer.
      RefusedRequest refused = new RefusedRequest(RefusedRequest.TOO_LARGE, "too long");
      refuse(exchange.response(), exchange.callback(), refused);
    }
  }

  private void take(Exchange exchange, byte[] body) {
    Response response = exchange.response();
    Callback callback = exchange.callback();
    try {
      receiver.take(exchange.device(), new PhoneRequest(exchange.query(), body));
      answer(response, callback, DONE, exchange.device().client().answer());
    } catch (UnreadablePost e) {
      answer(response, callback, UNREADABLE, "not under this phone's encryption key\n");
    } catch (UnusableInput e) {
      answer(response, callback, UNUSABLE, "refused\n");
    } catch (RuntimeException e) {
      // The phone keeps its positions and sends them again.
      LOG.error("a phone's positions were not kept: {}", e.getClass().getSimpleName());
      answer(response, callback, OURS, "later\n");
    }
  }

  private static void refuse(Response response, Callback callback, RefusedRequest refused) {
    switch (refused.status()) {
      case RefusedRequest.NO_METHOD -> response.getHeaders().put(HttpHeader.ALLOW, "POST");
      case RefusedRequest.NO_TOKEN ->
          response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"wallet\"");
      case RefusedRequest.TOO_MANY -> response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
      default -> {}
    }
    answer(response, callback, refused.status(), "refused\n");
  }

  private static void answer(Response response, Callback callback, int status, String body) {
    response.setStatus(status);
    String type = status == DONE ? "application/json" : "text/plain;charset=utf-8";
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    Content.Sink.write(response, true, body, callback);
  }
}
