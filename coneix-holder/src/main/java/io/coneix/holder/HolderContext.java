package io.coneix.holder;

import io.coneix.client.PlatformClient;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.store.HolderStore;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What every part of a wallet works with.
 *
 * @param store the wallet's own rows
 * @param keys all secrets
 * @param platform the platform, which need not be reachable
 * @param random the source of salts and keys
 * @param clock the time of this device, which proves nothing
 * @param faults is told of each labelled step
 */
public record HolderContext(
    HolderStore store,
    HolderKeys keys,
    PlatformClient platform,
    SecureRandom random,
    Clock clock,
    FaultPoints faults) {}
