/**
 * The platform's database: an embedded PostgreSQL, or the check of one that is given by URL.
 *
 * <p>{@link io.coneix.platform.postgres.EmbeddedPostgres} unpacks, initialises, starts and stops a
 * server of our own; {@link io.coneix.platform.postgres.SafetyCheck} refuses any server that could
 * forget what it acknowledged, or that lets somebody in without a password. The surprise: the
 * server outlives a killed platform on purpose, and the next start takes it over by stopping it.
 */
@NullMarked
package io.coneix.platform.postgres;

import org.jspecify.annotations.NullMarked;
