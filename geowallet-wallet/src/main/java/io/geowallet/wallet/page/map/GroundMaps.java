package io.geowallet.wallet.page.map;

import io.coneix.evidence.error.IoReason;
import io.geowallet.map.GroundMap;
import io.geowallet.map.MapFile;
import io.geowallet.map.osm.UnreadableMap;
import io.geowallet.wallet.road.MapPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The ground map that the wallet's pages show, where one was chosen. Thread-safe. */
public final class GroundMaps {
  /** Where it stands. */
  public enum State {
    /** None was chosen: trips are shown on a plain ground. */
    NONE,
    /** It is being read. */
    LOADING,
    /** It is there. */
    READY,
    /** Its file cannot be used. */
    FAILED;

    /** The word in pages. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who is to be named beside a map. */
  public enum Maker {
    /** The contributors of OpenStreetMap, as their licence asks for. */
    OPENSTREETMAP,
    /** Nobody: the map shows a place that does not exist. */
    INVENTED;

    /** The word in the keys of texts. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Maker maker;
  private volatile State state;
  private volatile Optional<GroundMap> map = Optional.empty();
  private volatile Optional<MapPack> pack = Optional.empty();
  private final CompletableFuture<MapPack> packReady = new CompletableFuture<>();
  private volatile String failure = "";
  private volatile boolean packing;

  private GroundMaps(State state, Maker maker) {
    this.state = state;
    this.maker = maker;
  }

  /** None. */
  public static GroundMaps none() {
    return new GroundMaps(State.NONE, Maker.OPENSTREETMAP);
  }

  /** Reads a pack or an OpenStreetMap file in the background: pages are served meanwhile. */
  public static GroundMaps reading(Path file) {
    return reading(file, Maker.OPENSTREETMAP);
  }

  /** Reads the map of an invented place, as {@link #reading} does, with its roads in any case. */
  public static GroundMaps ofInvented(Path file) {
    return reading(file, Maker.INVENTED);
  }

  private static GroundMaps reading(Path file, Maker maker) {
    GroundMaps maps = new GroundMaps(State.LOADING, maker);
    Thread reader = new Thread(() -> maps.read(file), "ground-map");
    reader.setDaemon(true);
    reader.start();
    return maps;
  }

  private void read(Path file) {
    try {
      use(MapFile.open(file), file);
      if (isPacking()) {
        pack(MapFile.packed(file), file);
        packing = false;
      }
    } catch (UnreadableMap e) {
      fail(Objects.toString(e.getMessage(), "unreadable"));
    } catch (IOException e) {
      fail(IoReason.of(e));
    } catch (OutOfMemoryError e) {
      // One map too many for this heap is no reason to end the wallet.
      fail("a map too large for this program's memory");
    }
  }

  private void use(MapFile read, Path file) throws IOException {
    packing = maker == Maker.INVENTED && read.roads().isEmpty();
    map = Optional.of(read.ground());
    pack(read, file);
    state = State.READY;
  }

  private void pack(MapFile read, Path file) throws IOException {
    long fileMs = Files.getLastModifiedTime(file).toMillis();
    pack = read.roads().map(roads -> new MapPack(roads, read.ground().hash(), fileMs));
    pack.ifPresent(packReady::complete);
  }

  private void fail(String reason) {
    failure = reason;
    state = State.FAILED;
  }

  /** Who is to be named beside it. */
  public Maker maker() {
    return maker;
  }

  /** Where it stands at the moment. */
  public State state() {
    return state;
  }

  /** The map, once it is there. */
  public Optional<GroundMap> map() {
    return map;
  }

  /** The roads, once they are there; none where the file holds no more than the ground. */
  public Optional<MapPack> pack() {
    return pack;
  }

  /** Whether the ground is there and its roads are being made. */
  public boolean isPacking() {
    return packing;
  }

  /** Does something short as soon as roads are there; never where there are none. */
  public void whenPacked(Runnable work) {
    // Whoever asks in earnest meets the same failure, and is told.
    CompletableFuture<Void> unused = packReady.thenRun(work);
  }

  /** Why its file cannot be used; empty where it can. */
  public String failure() {
    return failure;
  }
}
