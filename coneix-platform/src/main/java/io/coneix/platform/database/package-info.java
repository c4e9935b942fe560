/**
 * Connections, migrations and transactions.
 *
 * <p>{@link io.coneix.platform.database.Database} is a pool over one PostgreSQL whose tables are up
 * to date. The surprise: it stays silent about SQL and values in its failures, because values are
 * addresses and names of people's entries.
 */
@NullMarked
package io.coneix.platform.database;

import org.jspecify.annotations.NullMarked;
