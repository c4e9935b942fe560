package io.geowallet.wallet.live.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The headers of every answer, also of what Jetty refuses before our code sees it: nothing is kept,
 * shown in a page or read by one. Stateless.
 */
final class QuietHeaders extends ErrorHandler {
  static void addTo(Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    addTo(response);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    Content.Sink.write(response, true, "refused\n", callback);
    return true;
  }
}
