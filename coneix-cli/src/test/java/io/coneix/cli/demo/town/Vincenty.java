package io.coneix.cli.demo.town;

/**
 * The plain judge of distances: Vincenty's inverse formula (Survey Review 23, 1975), iterated until
 * it stands still. Right to 0.1 mm for points that are not nearly antipodal.
 */
public final class Vincenty {
  private static final double A = 6_378_137;
  private static final double F = 1 / 298.257223563;
  private static final double B = A * (1 - F);

  private Vincenty() {}

  /** Metres on the ground between two points. */
  public static double distanceM(GeoPoint p, GeoPoint q) {
    if (p.equals(q)) {
      return 0;
    }
    double l = Math.toRadians(q.lon() - p.lon());
    double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(p.lat())));
    double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(q.lat())));
    double lambda = l;
    double before;
    double sinSigma;
    double cosSigma;
    double sigma;
    double cosSqAlpha;
    double cos2SigmaM;
    do {
      double x = Math.cos(u2) * Math.sin(lambda);
      double y = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
      sinSigma = Math.sqrt(x * x + y * y);
      cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
      sigma = Math.atan2(sinSigma, cosSigma);
      double sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinSigma;
      cosSqAlpha = 1 - sinAlpha * sinAlpha;
      cos2SigmaM = cosSigma - 2 * Math.sin(u1) * Math.sin(u2) / cosSqAlpha;
      double c = F / 16 * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
      before = lambda;
      double inner = cos2SigmaM + c * cosSigma * (2 * cos2SigmaM * cos2SigmaM - 1);
      lambda = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * inner);
    } while (Math.abs(lambda - before) > 1e-13);
    return length(cosSqAlpha, sinSigma, cosSigma, sigma, cos2SigmaM);
  }

  private static double length(
      double cosSqAlpha, double sinSigma, double cosSigma, double sigma, double cos2SigmaM) {
    double uSq = cosSqAlpha * (A * A - B * B) / (B * B);
    double a = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
    double b = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
    double sq = cos2SigmaM * cos2SigmaM;
    double last = b / 6 * cos2SigmaM * (4 * sinSigma * sinSigma - 3) * (4 * sq - 3);
    double delta = b * sinSigma * (cos2SigmaM + b / 4 * (cosSigma * (2 * sq - 1) - last));
    return B * a * (sigma - delta);
  }
}
