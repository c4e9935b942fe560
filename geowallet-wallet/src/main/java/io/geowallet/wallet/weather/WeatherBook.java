package io.geowallet.wallet.weather;

import io.coneix.holder.HolderContext;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.mobility.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The weather that a wallet knows, sealed in its store: which departments it took in would tell
 * where its owner goes. It is no part of the record and of no job; it can be taken in again.
 * Thread-safe.
 */
public final class WeatherBook {
  /** A station farther away says little about rain at a place. */
  private static final long MOST_MM = 30_000_000;

  private static final int MONTHS_IN_MEMORY = 3;

  private static final Comparator<MonthKey> ORDER =
      Comparator.comparing(MonthKey::month).thenComparingInt(MonthKey::department);

  private final Table local;
  private final Map<YearMonth, List<StationMonth>> memory = new LinkedHashMap<>(4, 0.75f, true);

  /** The book in a wallet's store. */
  public WeatherBook(HolderContext context) {
    this.local = context.store().table(TableId.LOCAL);
  }

  /**
   * Takes in a file; hours that are known already are replaced.
   *
   * @throws NotWeather where it holds no hourly measurements
   * @throws UnreadableWeather where it cannot be read to its end
   */
  public WeatherReport add(Path path) {
    Map<MonthKey, Map<Integer, StationMonth>> found = new TreeMap<>(ORDER);
    WeatherReport report;
    try (InputStream in = Files.newInputStream(path)) {
      report = new MeteoFranceReader(path.toString(), (s, o) -> keep(found, s, o)).read(in);
    } catch (IOException e) {
      throw new UnreadableWeather(path.toString(), "a file that can be read", "none");
    }
    synchronized (memory) {
      found.forEach(this::store);
      TreeSet<MonthKey> keys = new TreeSet<>(ORDER);
      keys.addAll(keys());
      keys.addAll(found.keySet());
      local.put(RowKeys.of("weather"), MonthCodec.encodeKeys(keys));
      memory.clear();
    }
    long stations = found.values().stream().flatMap(m -> m.keySet().stream()).distinct().count();
    return new WeatherReport(
        (int) stations,
        report.hours(),
        report.empty(),
        report.refused(),
        report.firstRefusedLine());
  }

  private static void keep(
      Map<MonthKey, Map<Integer, StationMonth>> found, Station station, Observation observation) {
    found
        .computeIfAbsent(MonthKey.of(station, observation.endMs()), k -> new TreeMap<>())
        .computeIfAbsent(station.number(), n -> new StationMonth(station))
        .put(hour(observation.endMs()), observation);
  }

  private static int hour(long endMs) {
    return (int) ((endMs - MonthKey.firstMs(MonthKey.monthOf(endMs))) / Observation.HOUR_MS);
  }

  /** What is kept of the same stations stays where the file has no hour. */
  private void store(MonthKey key, Map<Integer, StationMonth> found) {
    Map<Integer, StationMonth> all = new TreeMap<>();
    read(key).forEach(kept -> all.put(kept.station().number(), kept));
    long first = MonthKey.firstMs(key.month());
    found.forEach(
        (number, fresh) -> {
          StationMonth before = all.put(number, fresh);
          for (int hour = 0; before != null && hour < StationMonth.HOURS; hour++) {
            long endMs = first + hour * Observation.HOUR_MS;
            if (fresh.at(hour, endMs).isEmpty()) {
              int at = hour;
              before.at(hour, endMs).ifPresent(o -> fresh.put(at, o));
            }
          }
        });
    local.put(RowKeys.of(key.text()), MonthCodec.encode(all.values()));
  }

  private List<StationMonth> read(MonthKey key) {
    return local.get(RowKeys.of(key.text())).map(MonthCodec::decode).orElse(List.of());
  }

  private List<MonthKey> keys() {
    return local.get(RowKeys.of("weather")).map(MonthCodec::decodeKeys).orElse(List.of());
  }

  /** Forgets all of it. */
  public void clear() {
    synchronized (memory) {
      keys().forEach(key -> local.delete(RowKeys.of(key.text())));
      local.delete(RowKeys.of("weather"));
      memory.clear();
    }
  }

  /** How many months of departments are known. */
  public int size() {
    return keys().size();
  }

  /** The months of which anything is known, in order. */
  public List<YearMonth> months() {
    return keys().stream().map(MonthKey::month).distinct().sorted().toList();
  }

  /**
   * The weather at a place: by the nearest station within 30 km that measured something telling in
   * the hour around the time.
   *
   * @param ms milliseconds since the epoch
   */
  public Optional<Weather> at(Place place, long ms) {
    long endMs = (ms / Observation.HOUR_MS + 1) * Observation.HOUR_MS;
    List<Weather> near = new ArrayList<>();
    for (StationMonth month : month(MonthKey.monthOf(endMs))) {
      long distanceMm = place.distanceMm(month.station().place());
      if (distanceMm <= MOST_MM) {
        month
            .at(hour(endMs), endMs)
            .filter(o -> Sky.of(o) != Sky.UNKNOWN)
            .ifPresent(o -> near.add(new Weather(Sky.of(o), o, month.station(), distanceMm)));
      }
    }
    return near.stream()
        .min(
            Comparator.comparingLong(Weather::distanceMm)
                .thenComparingInt(w -> w.station().number()));
  }

  private List<StationMonth> month(YearMonth month) {
    synchronized (memory) {
      List<StationMonth> known = memory.get(month);
      if (known != null) {
        return known;
      }
      List<StationMonth> read =
          keys().stream()
              .filter(key -> key.month().equals(month))
              .flatMap(key -> read(key).stream())
              .toList();
      memory.put(month, read);
      if (memory.size() > MONTHS_IN_MEMORY) {
        memory.remove(memory.keySet().iterator().next());
      }
      return read;
    }
  }
}
