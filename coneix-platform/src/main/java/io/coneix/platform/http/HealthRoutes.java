package io.coneix.platform.http;

import io.javalin.config.RoutesConfig;
import java.util.function.BooleanSupplier;

/** Whether the process lives, whether it can serve, and its counts. */
final class HealthRoutes {
  private static final int UNAVAILABLE = 503;
  private static final String JSON = "application/json";

  private final BooleanSupplier ready;
  private final RequestMeter meter;

  HealthRoutes(BooleanSupplier ready, RequestMeter meter) {
    this.ready = ready;
    this.meter = meter;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/health/live", c -> c.contentType(JSON).result("{\"status\":\"live\"}\n"));
    routes.get(
        "/health/ready",
        c -> {
          boolean up = ready.getAsBoolean();
          c.status(up ? 200 : UNAVAILABLE)
              .contentType(JSON)
              .result("{\"status\":\"" + (up ? "ready" : "unavailable") + "\"}\n");
        });
    routes.get(
        "/metrics",
        c -> c.contentType("text/plain; version=0.0.4; charset=utf-8").result(meter.scrape()));
  }
}
