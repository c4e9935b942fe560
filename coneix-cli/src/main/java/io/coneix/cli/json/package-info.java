/**
 * The convention behind {@code --json}: standard output carries JSON objects, one a line, UTF-8,
 * and nothing else.
 *
 * <p>{@link io.coneix.cli.json.JsonLines} writes them. The surprise: errors stay text on standard
 * error, also with {@code --json}; the exit code tells the kind of failure.
 */
@NullMarked
package io.coneix.cli.json;

import org.jspecify.annotations.NullMarked;
