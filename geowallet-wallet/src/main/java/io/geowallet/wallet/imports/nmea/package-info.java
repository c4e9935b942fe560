/**
 * Positions in text that is read line by line: NMEA 0183, and what OwnTracks' recorder stores.
 *
 * <p>Main types: {@link io.geowallet.wallet.imports.nmea.NmeaReader} and {@link
 * io.geowallet.wallet.imports.nmea.RecReader}. A bad line is refused by number while the others go
 * in. The one surprise: NMEA's RMC has the date and GGA has none, so a GGA counts only where its
 * second has no RMC.
 */
@NullMarked
package io.geowallet.wallet.imports.nmea;

import org.jspecify.annotations.NullMarked;
