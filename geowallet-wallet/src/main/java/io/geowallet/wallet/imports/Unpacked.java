package io.geowallet.wallet.imports;

import io.geowallet.wallet.imports.point.TrackFormat;

/**
 * What was found under all layers.
 *
 * @param format of an archive, that of its first track
 * @param packed whether there was a layer
 * @param passedOver files of an archive that are no tracks
 */
record Unpacked(TrackFormat format, boolean packed, long passedOver) {}
