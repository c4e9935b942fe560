/**
 * The weather of trips, from bulk files of hourly measurements that are read whole and kept: no
 * place and no day is ever asked of anybody (THREATS, T21).
 *
 * <p>{@link io.geowallet.wallet.weather.WeatherBook} takes files in and answers for a place and a
 * time. The surprise: an hour's row is named by the hour's <i>end</i>, in UTC.
 */
@NullMarked
package io.geowallet.wallet.weather;

import org.jspecify.annotations.NullMarked;
