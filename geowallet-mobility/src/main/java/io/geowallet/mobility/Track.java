package io.geowallet.mobility;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fixes as columns, with the metres between any two of them. The metres are computed afresh from
 * the degrees of the two, never summed up along the way: a result about some fixes then does not
 * depend on which fixes came before them.
 *
 * <p>Flat geometry on the ellipsoid's own scale at both points: good to 1e-6 up to a few
 * kilometres, which is what neighbours are apart. Longitudes are unrolled, so that a track across
 * the antimeridian has no jump. Immutable.
 */
final class Track {
  private final List<Fix> fixes;
  private final long[] timeMs;
  private final long[] latE7;
  private final long[] lonE7;
  private final double[] metresPerLat;
  private final double[] metresPerLon;

  /** Takes fixes in rising order of time. */
  Track(List<Fix> fixes) {
    this.fixes = List.copyOf(fixes);
    int n = this.fixes.size();
    timeMs = new long[n];
    latE7 = new long[n];
    lonE7 = new long[n];
    metresPerLat = new double[n];
    metresPerLon = new double[n];
    Scale scale = new Scale();
    for (int i = 0; i < n; i++) {
      Fix fix = this.fixes.get(i);
      timeMs[i] = fix.timeMs();
      latE7[i] = fix.latE7();
      int before = i == 0 ? 0 : this.fixes.get(i - 1).lonE7();
      lonE7[i] = (i == 0 ? 0 : lonE7[i - 1]) + Geo.dLonE7(before, fix.lonE7());
      scale.at(fix.latE7());
      metresPerLat[i] = scale.metresPerLat();
      metresPerLon[i] = scale.metresPerLon();
    }
  }

  /** The fixes from one index to another, both included; scales are copied, not computed again. */
  Track part(int from, int to) {
    return new Track(this, IntStream.rangeClosed(from, to).toArray());
  }

  /** The fixes at the given indexes, which must rise. */
  Track only(int[] kept) {
    return new Track(this, kept);
  }

  private Track(Track whole, int[] kept) {
    fixes = Arrays.stream(kept).mapToObj(whole.fixes::get).toList();
    timeMs = Arrays.stream(kept).mapToLong(i -> whole.timeMs[i]).toArray();
    latE7 = Arrays.stream(kept).mapToLong(i -> whole.latE7[i]).toArray();
    lonE7 = Arrays.stream(kept).mapToLong(i -> whole.lonE7[i]).toArray();
    metresPerLat = Arrays.stream(kept).mapToDouble(i -> whole.metresPerLat[i]).toArray();
    metresPerLon = Arrays.stream(kept).mapToDouble(i -> whole.metresPerLon[i]).toArray();
  }

  int size() {
    return timeMs.length;
  }

  Fix fix(int i) {
    return fixes.get(i);
  }

  List<Fix> fixes() {
    return fixes;
  }

  long timeMs(int i) {
    return timeMs[i];
  }

  /** Seconds from fix i to fix j. */
  double seconds(int i, int j) {
    return (timeMs[j] - timeMs[i]) / 1000.0;
  }

  long latE7(int i) {
    return latE7[i];
  }

  /** Longitude without jumps along the track; may leave the range of {@link Fix#lonE7()}. */
  long unrolledLonE7(int i) {
    return lonE7[i];
  }

  double metresPerLatE7(int i) {
    return metresPerLat[i];
  }

  double metresPerLonE7(int i) {
    return metresPerLon[i];
  }

  /** Metres that fix j lies east of fix i. */
  double eastM(int i, int j) {
    return (lonE7[j] - lonE7[i]) * ((metresPerLon[i] + metresPerLon[j]) / 2);
  }

  /** Metres that fix j lies north of fix i. */
  double northM(int i, int j) {
    return (latE7[j] - latE7[i]) * ((metresPerLat[i] + metresPerLat[j]) / 2);
  }

  /** Metres between fixes i and j. */
  double distanceM(int i, int j) {
    double east = eastM(i, j);
    double north = northM(i, j);
    return Math.sqrt(east * east + north * north);
  }

  /** Turn at fix j on the way from i by j to k [rad], to the left positive; -pi to pi. */
  double turn(int i, int j, int k) {
    double eastIn = eastM(i, j);
    double northIn = northM(i, j);
    double eastOut = eastM(j, k);
    double northOut = northM(j, k);
    return StrictMath.atan2(
        eastIn * northOut - northIn * eastOut, eastIn * eastOut + northIn * northOut);
  }
}
