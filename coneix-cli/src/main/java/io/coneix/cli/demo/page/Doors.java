package io.coneix.cli.demo.page;

import java.net.URI;
import java.util.function.Supplier;

/**
 * The ways into the parties' pages, and what a visitor may try there.
 *
 * @param wallet makes a link that opens the wallet's page once
 * @param desk the same for the desk
 * @param platform the same for the platform
 * @param invitation the line of an invitation that nobody has accepted yet
 */
public record Doors(
    Supplier<URI> wallet, Supplier<URI> desk, Supplier<URI> platform, String invitation) {}
