package io.geowallet.wallet.live;

import io.geowallet.wallet.live.client.GpsLoggerDecoder;
import io.geowallet.wallet.live.client.HomeAssistantDecoder;
import io.geowallet.wallet.live.client.OverlandDecoder;
import io.geowallet.wallet.live.client.PhoneDecoder;
import io.geowallet.wallet.live.client.PhoneRequest;
import io.geowallet.wallet.live.client.Posted;
import io.geowallet.wallet.live.client.TraccarDecoder;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.owntracks.OwnTracksParser;

/** The decoder of each application. Stateless. */
public final class PhoneDecoders {
  private final OwnTracksParser ownTracks = new OwnTracksParser();
  private final PhoneDecoder overland = new OverlandDecoder();
  private final PhoneDecoder traccar = new TraccarDecoder();
  private final PhoneDecoder gpsLogger = new GpsLoggerDecoder();
  private final PhoneDecoder homeAssistant = new HomeAssistantDecoder();

  /**
   * Reads what a phone sent.
   *
   * @throws io.geowallet.wallet.live.client.UnusablePost where it is none of its application's
   * @throws io.geowallet.wallet.live.client.UnreadablePost where it is not under its key
   */
  public Posted read(Device device, PhoneRequest request, long nowMs) {
    return switch (device.client()) {
      case OWNTRACKS -> ownTracks.read(request.body(), device.payloadKey());
      case OVERLAND -> overland.read(request, nowMs);
      case TRACCAR -> traccar.read(request, nowMs);
      case GPSLOGGER -> gpsLogger.read(request, nowMs);
      case HOME_ASSISTANT -> homeAssistant.read(request, nowMs);
    };
  }
}
