package io.coneix.cli.wallet;

import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.map.PackFile;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.evidence.bytes.Bytes;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.programs.road.MapPacks;
import io.geowallet.wallet.road.KeptMaps;
import io.geowallet.wallet.road.NotAMapPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The map packs that a wallet's contracts may pin: those kept in its directory, each under its
 * hash, and the one that its pages show. Hashed when one is first asked for. Thread-safe.
 */
final class WalletPacks implements MapPacks, KeptMaps {
  private static final String FOLDER = "maps";
  private static final String ENDING = ".pack";
  private static final String ARRIVING = "arriving.part";
  private static final Pattern KEPT = Pattern.compile("([0-9a-f]{64})\\.pack");

  private final DataDirectory data;
  private final Optional<Path> shown;
  private final Map<Bytes, RoadPack> opened = new HashMap<>();

  private WalletPacks(DataDirectory data) {
    this.data = data;
    this.shown = MapOption.remembered(data);
  }

  /** Those of a wallet's directory; none of them is read yet. */
  static WalletPacks of(DataDirectory data) {
    return new WalletPacks(data);
  }

  @Override
  public synchronized Optional<RoadPack> find(Bytes sha256) {
    RoadPack known = opened.get(sha256);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<PackFile> found = kept(sha256).or(() -> shown(sha256));
    found.ifPresent(pack -> opened.put(sha256, pack.roads()));
    return found.map(PackFile::roads);
  }

  private Optional<PackFile> kept(Bytes sha256) {
    return openIfPack(data.file(FOLDER).resolve(sha256.hex() + ENDING))
        .filter(pack -> pack.sha256().equals(sha256));
  }

  /** The one that pages show lies elsewhere and may be written to: it is copied first. */
  private Optional<PackFile> shown(Bytes sha256) {
    return shown
        .flatMap(WalletPacks::openIfPack)
        .filter(pack -> pack.sha256().equals(sha256))
        .flatMap(
            pack -> {
              data.keep(pack.path(), FOLDER, sha256.hex() + ENDING);
              return kept(sha256);
            });
  }

  /** A broken file is as good as none: whoever needs the pack is told its hash. */
  private static Optional<PackFile> openIfPack(Path file) {
    try {
      return isPack(file) ? Optional.of(PackFile.open(file)) : Optional.empty();
    } catch (UnreadableFile e) {
      return Optional.empty();
    }
  }

  private static boolean isPack(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return RoadPack.looksLikePack(in.readNBytes(Long.BYTES));
    } catch (IOException e) {
      // As if it were not there: whoever needs it is told its hash.
      return false;
    }
  }

  /**
   * Keeps a copy.
   *
   * @throws io.coneix.cli.role.UnreadableFile where it is no pack
   * @throws io.coneix.cli.data.UnwritableDataDirectory where there is no room
   */
  synchronized PackFile add(Path file) {
    PackFile pack = PackFile.open(file);
    data.keep(file, FOLDER, pack.sha256().hex() + ENDING);
    return pack;
  }

  @Override
  public synchronized KeptMap keep(InputStream pack, String name) throws IOException {
    byte[] head = pack.readNBytes(Long.BYTES);
    if (!RoadPack.looksLikePack(head)) {
      throw new NotAMapPack(name, "a map pack", "another file");
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), pack);
    Path arrived = data.receive(whole, FOLDER, ARRIVING);
    try {
      PackFile kept = add(arrived);
      return new KeptMap(kept.sha256(), kept.bytes(), true);
    } catch (UnreadableFile e) {
      throw new NotAMapPack(name, e.expected(), e.found());
    } finally {
      Files.deleteIfExists(arrived);
    }
  }

  @Override
  public List<KeptMap> all() {
    return data.files(FOLDER).stream().flatMap(file -> keptMap(file).stream()).toList();
  }

  /** A file of another name is nobody's map: one that was being copied when the power went. */
  private Optional<KeptMap> keptMap(Path file) {
    Matcher name = KEPT.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    Bytes sha256 = Bytes.fromHex(name.group(1));
    return Optional.of(new KeptMap(sha256, file.toFile().length(), find(sha256).isPresent()));
  }

  /**
   * Those that are kept, by hash.
   *
   * @throws io.coneix.cli.role.UnreadableFile where one is broken
   */
  List<PackFile> kept() {
    return data.files(FOLDER).stream()
        .filter(file -> file.toString().endsWith(ENDING))
        .map(PackFile::open)
        .toList();
  }
}
