package io.geowallet.wallet.live.client;

/**
 * Reads what GPSLogger for Android sends to a custom URL (gpslogger.app, "Using the Custom URL
 * feature"; mendhak/gpslogger, {@code CustomUrlManager}): fields that its owner wrote into the
 * address or the body, in the names that {@code wallet device add} shows. {@code %TIMESTAMP} is in
 * seconds, {@code %SPD} in m/s, {@code %TIME} a date in UTC, and 0 stands for what is unknown.
 * Stateless.
 */
public final class GpsLoggerDecoder implements PhoneDecoder {
  /** The fields as they are to be typed in. */
  public static final String FIELDS =
      "lat=%LAT&lon=%LON&timestamp=%TIMESTAMP&acc=%ACC&spd=%SPD&dir=%DIR";

  @Override
  public Posted read(PhoneRequest request, long nowMs) {
    QueryForm form = QueryForm.of(request);
    if (form.text("lat").isEmpty()) {
      throw new UnusablePost("fields with lat", "none");
    }
    Measured measured =
        new Measured(
            form.number("lat"),
            form.number("lon", "long"),
            form.text("timestamp", "time").map(PhoneTime::ofAny).orElse(Double.NaN),
            form.number("acc", "accuracy"),
            form.number("spd", "speed"),
            form.number("dir", "bearing"));
    return Posted.of(measured.fix(Measured.Unknown.ZERO));
  }
}
