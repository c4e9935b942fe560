package io.coneix.pages;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty refuses before any of our code sees it: with our headers, and without
 * repeating a word of the request. Stateless.
 */
final class BrokenRequests extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Headers.addTo((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, MimeTypes.Type.TEXT_PLAIN_UTF_8.asString());
    Content.Sink.write(response, true, "refused\n", callback);
    return true;
  }
}
