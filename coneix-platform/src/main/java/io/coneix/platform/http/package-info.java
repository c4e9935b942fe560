/**
 * The platform's routes over HTTP.
 *
 * <p>{@link io.coneix.platform.http.HttpServer} puts them together; each {@code ...Routes} class is
 * one part. Bodies are bounded before they are read into memory, and failures become JSON without
 * personal data. The surprise: no request is logged, since addresses and times of requests are what
 * a diary is made of (THREATS, T19 and T22); counts by route are in the metrics.
 */
@NullMarked
package io.coneix.platform.http;

import org.jspecify.annotations.NullMarked;
