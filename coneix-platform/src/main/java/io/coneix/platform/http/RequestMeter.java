package io.coneix.platform.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Counts and times requests by the route's pattern, which holds no address. Thread-safe. */
final class RequestMeter {
  private static final String NAME = "http.requests";

  /** A request names any method that it likes: each other one would be a series of its own. */
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

  private static final int REFUSED = 400;
  private static final int FAULT = 500;

  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  void measure(Context context, float ms) {
    Timer.builder(NAME)
        .tag("method", method(context))
        .tag("route", pattern(context))
        .tag("status", Integer.toString(context.statusCode()))
        .register(metrics)
        .record(Duration.ofNanos((long) (ms * 1_000_000)));
  }

  private static String method(Context context) {
    String name = context.method().name();
    return METHODS.contains(name) ? name : "other";
  }

  private static String pattern(Context context) {
    Endpoint matched = context.endpoints().lastHttpEndpoint();
    return matched == null ? "none" : matched.path;
  }

  /** All counts in the text format of Prometheus. */
  String scrape() {
    return metrics.scrape();
  }

  /** The counts of each route, by its name. */
  List<RouteCount> counts() {
    TreeMap<String, RouteCount> counts = new TreeMap<>();
    for (Timer timer : metrics.find(NAME).timers()) {
      RouteCount count = count(timer);
      counts.merge(count.route(), count, RouteCount::plus);
    }
    return List.copyOf(counts.values());
  }

  private static RouteCount count(Timer timer) {
    int status = Integer.parseInt(tag(timer, "status"));
    long requests = timer.count();
    return new RouteCount(
        tag(timer, "method") + " " + tag(timer, "route"),
        requests,
        status >= REFUSED && status < FAULT ? requests : 0,
        status >= FAULT ? requests : 0,
        (long) timer.totalTime(TimeUnit.MILLISECONDS));
  }

  private static String tag(Timer timer, String name) {
    return Objects.requireNonNull(timer.getId().getTag(name), name);
  }
}
