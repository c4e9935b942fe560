package io.geowallet.wallet.page.settings;

import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.trips.ModeHabits;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What the pages of settings work with. Thread-safe.
 *
 * @param keepsMaps whether maps of contracts can be kept
 */
public record SettingsContext(
    Wallet wallet,
    Live live,
    Clock clock,
    ZoneId zone,
    GroundMaps ground,
    boolean keepsMaps,
    ModeHabits habits) {}
