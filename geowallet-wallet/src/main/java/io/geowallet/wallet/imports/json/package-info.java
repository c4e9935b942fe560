/**
 * Positions in JSON: Google's Timeline and Takeout, GeoJSON, Overland's batches, OwnTracks.
 *
 * <p>Main type: {@link io.geowallet.wallet.imports.json.JsonReader}. What a file is follows from
 * the names of its fields, not from their order, and values are read as they pass: memory does not
 * grow with the file. The one surprise: visits of Timeline are left out, for what they name is a
 * place on Google's map, not where the phone was.
 */
@NullMarked
package io.geowallet.wallet.imports.json;

import org.jspecify.annotations.NullMarked;
