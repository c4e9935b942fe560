/**
 * Logs as JSON lines without personal data.
 *
 * <p>{@link io.coneix.platform.logging.PrivateJsonEncoder} is named in {@code logback.xml}. The
 * surprise: arguments of messages and messages of exceptions are not printed, of whatever library,
 * since they hold paths with capabilities, addresses and values. A line has the message's pattern,
 * the classes of the exceptions and where they were thrown.
 */
@NullMarked
package io.coneix.platform.logging;

import org.jspecify.annotations.NullMarked;
