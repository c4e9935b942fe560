package io.geowallet.wallet.page;

import io.coneix.pages.Routes;
import io.geowallet.wallet.page.days.DayContext;
import io.geowallet.wallet.page.days.DaysAhead;
import io.geowallet.wallet.page.days.HomePage;
import io.geowallet.wallet.page.days.ImportPages;
import io.geowallet.wallet.page.days.OneDay;
import io.geowallet.wallet.page.days.RoadWork;
import io.geowallet.wallet.page.days.SpanPages;
import io.geowallet.wallet.page.days.TripsJson;
import io.geowallet.wallet.page.days.TypedPages;
import io.geowallet.wallet.road.RoadBook;
import io.geowallet.wallet.trips.ModeCorrections;
import io.geowallet.wallet.trips.ModeHabits;
import io.geowallet.wallet.view.DayBook;
import io.geowallet.wallet.weather.WeatherBook;

/** Overview, day, week, month, year, and the import of files. */
final class DayPages {
  private final DayContext context;

  DayPages(WalletPages pages) {
    RoadBook roads = new RoadBook(pages.wallet().holder(), pages.ground()::pack);
    this.context =
        new DayContext(
            pages.wallet(),
            new DayBook(pages.wallet().holder(), pages.zone()),
            pages.tasks(),
            pages.clock(),
            pages.ground(),
            pages.live(),
            new ModeCorrections(pages.wallet().holder()),
            new ModeHabits(pages.wallet().holder().context()),
            new WeatherBook(pages.wallet().holder().context()),
            roads,
            new RoadWork(roads, pages.tasks()));
  }

  void addTo(Routes routes) {
    new HomePage(context).addTo(routes);
    new OneDay(context).addTo(routes);
    new TypedPages(context).addTo(routes);
    new SpanPages(context).addTo(routes);
    new TripsJson(context).addTo(routes);
    new ImportPages(context).addTo(routes);
    context.tasks().aside(new DaysAhead(context)::step);
    context.ground().whenPacked(() -> context.roadWork().ahead(context));
  }
}
