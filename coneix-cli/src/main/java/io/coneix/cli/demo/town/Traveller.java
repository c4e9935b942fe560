package io.coneix.cli.demo.town;

/**
 * Ways of travelling: where each may go, and how fast. Accelerations are those of calm drivers and
 * riders, not of tests.
 */
public enum Traveller {
  /** A private car. */
  CAR("car", 130, 1.6, 1.9),
  /** A town bus. */
  BUS("bus", 50, 1.0, 1.2),
  /** A bicycle without a motor. */
  BICYCLE("bicycle", 20, 0.6, 1.2),
  /** Somebody on foot. */
  WALK("walk", 5, 0.8, 1.0);

  private final String mode;
  private final int topSpeedKmh;
  private final double accelerationMps2;
  private final double brakingMps2;

  Traveller(String mode, int topSpeedKmh, double accelerationMps2, double brakingMps2) {
    this.mode = mode;
    this.topSpeedKmh = topSpeedKmh;
    this.accelerationMps2 = accelerationMps2;
    this.brakingMps2 = brakingMps2;
  }

  /** What {@code truth.json} calls it. */
  public String mode() {
    return mode;
  }

  /** How fast it picks up speed [m/s2]. */
  public double accelerationMps2() {
    return accelerationMps2;
  }

  /** How fast it slows down [m/s2]. */
  public double brakingMps2() {
    return brakingMps2;
  }

  /** Whether it may use a road of this kind. */
  public boolean mayUse(RoadClass road) {
    return switch (this) {
      case CAR, BUS -> !road.isPath();
      case BICYCLE -> !road.isMotorway() && road != RoadClass.FOOTWAY;
      case WALK -> !road.isMotorway();
    };
  }

  /** The speed that it would hold on a free, straight piece of road [m/s]. */
  public double cruisingMps(RoadGraph.Edge edge) {
    return Math.min(topSpeedKmh, edge.limitKmh()) / 3.6;
  }

  /**
   * Seconds that the router counts for an edge. Bicycles avoid busy roads: a metre there counts as
   * two.
   */
  double costS(RoadGraph.Edge edge) {
    double seconds = edge.lengthM() / cruisingMps(edge);
    boolean busy = edge.roadClass() == RoadClass.PRIMARY || edge.roadClass() == RoadClass.SECONDARY;
    return this == BICYCLE && busy ? 2 * seconds : seconds;
  }
}
