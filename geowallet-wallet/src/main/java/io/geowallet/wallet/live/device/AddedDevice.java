package io.geowallet.wallet.live.device;

/**
 * A phone that was added just now, with the token that is shown this once.
 *
 * @param token printed nowhere by itself
 */
public record AddedDevice(Device device, DeviceToken token) {}
