/**
 * A platform in memory behind real HTTP, for tests of wallets and desks.
 *
 * <p>Start at {@link io.coneix.testworld.platform.FakePlatform}. The surprise: it serves the log of
 * a {@link io.coneix.testworld.World}, so that what the world signs and what a wallet sends meet in
 * one log.
 */
@NullMarked
package io.coneix.testworld.platform;

import org.jspecify.annotations.NullMarked;
