package io.coneix.platform.http;

/**
 * How often a route was asked for since the start.
 *
 * @param route method and pattern, which holds no address; {@code none} where no route matched
 * @param requests how often
 * @param refused how many of them were refused as wrong (4xx)
 * @param faults how many of them failed by our fault (5xx)
 * @param totalMs how long all of them took together
 */
public record RouteCount(String route, long requests, long refused, long faults, long totalMs) {
  /** Both together. */
  RouteCount plus(RouteCount other) {
    return new RouteCount(
        route,
        requests + other.requests,
        refused + other.refused,
        faults + other.faults,
        totalMs + other.totalMs);
  }

  /** Milliseconds for each request, on average. */
  public long meanMs() {
    return requests == 0 ? 0 : totalMs / requests;
  }
}
