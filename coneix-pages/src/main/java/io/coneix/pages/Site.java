package io.coneix.pages;

import gg.jte.TemplateEngine;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a service tells the page server about itself.
 *
 * @param role the short name in the head of each page, for example {@code wallet}; a key {@code
 *     site.name} in its texts words it
 * @param templates the service's own precompiled templates
 * @param texts the service's own words
 * @param assets the service's own scripts and style sheets; each script is loaded by every page
 * @param navigation the main menu; the first entry is the start page
 * @param banners the lines that stand on every page at the moment; asked for each page, so quick
 * @param zone of all local times
 * @param routes adds the pages
 */
public record Site(
    String role,
    TemplateEngine templates,
    Texts texts,
    List<Asset> assets,
    List<NavItem> navigation,
    Supplier<List<Banner>> banners,
    Supplier<ZoneId> zone,
    Consumer<Routes> routes) {
  /** Copies the lists. */
  public Site {
    assets = List.copyOf(assets);
    navigation = List.copyOf(navigation);
  }
}
