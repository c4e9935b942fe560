package io.coneix.pages;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The headers of every reply (THREATS, T36): nothing is loaded from, sent to or shown in others.
 */
final class Headers {
  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
              + " base-uri 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          // Not no-referrer: it makes browsers send the page's own forms with "Origin: null".
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Embedder-Policy",
          "require-corp",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), interest-cohort=()",
          "Cache-Control",
          "no-store");

  private Headers() {}

  static void addTo(BiConsumer<String, String> reply) {
    ALL.forEach(reply);
  }
}
