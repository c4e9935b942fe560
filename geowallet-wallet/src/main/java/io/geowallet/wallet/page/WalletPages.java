package io.geowallet.wallet.page;

import io.coneix.pages.Banner;
import io.coneix.pages.Tasks;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.road.KeptMaps;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the wallet's pages work with.
 *
 * @param wallet reads may come from many threads; whatever changes it goes through {@code tasks} or
 *     is short
 * @param tasks work that takes longer than a request
 * @param clock the wallet's clock
 * @param zone of all local times
 * @param banners what stands on every page at the moment, for example that the listener is open to
 *     the local network, or that the month is invented
 * @param ground the map below the trips
 * @param live recording of what a phone sends
 * @param maps the maps of contracts; empty where none can be kept
 */
public record WalletPages(
    Wallet wallet,
    Tasks tasks,
    Clock clock,
    ZoneId zone,
    Supplier<List<Banner>> banners,
    GroundMaps ground,
    Live live,
    Optional<KeptMaps> maps) {}
