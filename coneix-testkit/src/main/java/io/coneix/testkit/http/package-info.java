/**
 * Talks to our own local pages as a browser does, without one.
 *
 * <p>{@link io.coneix.testkit.http.PageClient} is the main type. The surprise: a page's path is
 * given without the secret before it, which the client learns when it is let in.
 */
@NullMarked
package io.coneix.testkit.http;

import org.jspecify.annotations.NullMarked;
