package io.geowallet.desk.page;

import io.coneix.client.PlatformClient;
import io.coneix.pages.Banner;
import io.coneix.pages.Tasks;
import io.coneix.requester.Desk;
import io.coneix.verify.trust.Trust;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the desk's pages work with.
 *
 * @param desk used by the site alone from now on, one thread at a time
 * @param trust whom the desk believes
 * @param platformAddress the platform that invitations name
 * @param connect a fresh client of that platform; the caller of {@code get} closes it
 * @param tasks work that takes longer than a request
 * @param repeat is given the automatic sync once, to run it every few minutes for as long as the
 *     pages are served, on a thread of its own; {@code work -> {}} for never
 * @param clock the desk's clock
 * @param zone of all local times
 * @param banners what stands on every page at the moment, for example that the month is invented
 */
public record DeskPages(
    Desk desk,
    Trust trust,
    String platformAddress,
    Supplier<PlatformClient> connect,
    Tasks tasks,
    Consumer<Runnable> repeat,
    Clock clock,
    ZoneId zone,
    Supplier<List<Banner>> banners) {}
