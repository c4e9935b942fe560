package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.map.PackFile;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.testworld.platform.TestHost;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.road.MapTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract that measures along the roads of a map, by commands. */
class WalletMapTest {
  @TempDir Path temp;
  private final Cli cli = new Cli();
  private Path data;
  private Path passphrase;
  private Path pack;

  @BeforeEach
  void build() throws IOException {
    data = temp.resolve("wallet");
    passphrase = Files.writeString(temp.resolve("passphrase"), "four words of mine\n");
    pack = temp.resolve("roads.pack");
    Path osm = Files.writeString(temp.resolve("roads.osm"), CrookedRoad.osm());
    assertThat(cli.run("map", "build", osm.toString(), "--out", pack.toString())).isZero();
  }

  private int wallet(String... args) {
    List<String> all = new ArrayList<>(List.of("wallet"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", data.toString()));
    if (!args[0].equals("map")) {
      all.addAll(List.of("--passphrase-file", passphrase.toString()));
    }
    return cli.run(all.toArray(new String[0]));
  }

  private void init(WalletTown town) throws IOException {
    Path trust = Files.writeString(temp.resolve("trust.json"), town.trust());
    String words = temp.resolve("words").toString();
    String platform = town.platform.uri().toString();
    String[] init = {
      "init", "--platform", platform, "--trust", trust.toString(), "--words-file", words
    };
    assertThat(wallet(init)).as(cli.err()).isZero();
    Path track = Files.writeString(temp.resolve("track.csv"), CrookedRoad.track());
    assertThat(wallet("import", track.toString(), "--now")).as(cli.err()).isZero();
  }

  private String invitation(WalletTown town) throws IOException {
    TableDocument map =
        new TableDocument("road-map", 1970, 2089, "a test", PackFile.open(pack).table().encode());
    String line = town.invite(MileageSchema.withMap(), FrenchScale.table(), map);
    return Files.writeString(temp.resolve("invitation"), line).toString();
  }

  @Test
  void distances_areThoseOfTheRoads_fromOfferToVerifiedBundle() throws IOException {
    try (WalletTown town =
        new WalletTown(GeoWalletPrograms.catalog(PackFile.packs(List.of(pack))))) {
      init(town);
      String invitation = invitation(town);
      assertThat(wallet("offer", "--invitation-file", invitation)).isEqualTo(ExitCode.NO);
      assertThat(cli.err())
          .contains("a file that the contract names is not here", "map pack", "wallet map add");
      assertThat(wallet("map", "add", pack.toString())).as(cli.err()).isZero();
      assertThat(wallet("map", "list", "--json")).isZero();
      assertThat(cli.out()).contains(PackFile.open(pack).sha256().hex());
      assertThat(wallet("accept", "--invitation-file", invitation, "--yes")).as(cli.err()).isZero();
      MapTable.Bounds bounds = PackFile.open(pack).table().bounds();
      assertThat(cli.out())
          .contains("along the roads of the map road-map", "tells the company that the ride lay")
          .contains(
              String.format(
                  Locale.ROOT,
                  "from %.4f, %.4f to %.4f, %.4f.",
                  bounds.south() / 1e7,
                  bounds.west() / 1e7,
                  bounds.north() / 1e7,
                  bounds.east() / 1e7));
      town.desk.answer();
      assertThat(wallet("sync", "--now")).isZero();
      town.host.start();
      assertThat(wallet("review", "--lang", "fr", "--no-home")).as(cli.err()).isZero();
      assertThat(cli.out()).contains("voiture  15,0 km").contains("selon la route");
      assertThat(wallet("send")).as(cli.err()).isZero();
      assertThat(wallet("statement", "--json")).isZero();
      assertThat(cli.out()).contains("\"distance_hm\":150", "\"distance_by\":1");
      verify();
    }
  }

  private void verify() {
    String bundle = temp.resolve("holder.bundle").toString();
    String trust = temp.resolve("trust.json").toString();
    assertThat(wallet("bundle", "--out", bundle)).as(cli.err()).isZero();
    assertThat(cli.run("verify", bundle, "--trust", trust, "--allow-simulation"))
        .isEqualTo(ExitCode.NO);
    assertThat(cli.out()).contains("not here: map pack", PackFile.open(pack).sha256().hex());
    assertThat(
            cli.run(
                "verify", bundle, "--trust", trust, "--allow-simulation", "--map", pack.toString()))
        .as(cli.out())
        .isZero();
  }

  @Test
  void enclaveWithoutTheMap_leavesTheRunForAnother() throws IOException {
    try (WalletTown town = new WalletTown()) {
      init(town);
      assertThat(wallet("map", "add", pack.toString())).isZero();
      assertThat(wallet("accept", "--invitation-file", invitation(town), "--yes"))
          .as(cli.err())
          .isZero();
      town.desk.answer();
      assertThat(wallet("sync", "--now")).isZero();
      town.host.start();
      Files.delete(data.resolve("maps").resolve(PackFile.open(pack).sha256().hex() + ".pack"));
      assertThat(wallet("review", "--no-home")).isEqualTo(ExitCode.NO);
      assertThat(cli.err()).contains("map pack", "wallet map add");
      // What cannot be computed here is not sent.
      assertThat(wallet("send")).isEqualTo(ExitCode.NO);
      assertThat(cli.err()).contains("map pack", "wallet map add");
      assertThat(wallet("map", "add", pack.toString())).isZero();
      assertThat(wallet("send")).isEqualTo(ExitCode.NO);
      assertThat(cli.err()).contains("file-missing", "enclave serve --map");
      ProgramCatalog withMap = GeoWalletPrograms.catalog(PackFile.packs(List.of(pack)));
      new TestHost(town.world, town.platform, withMap).start();
      assertThat(wallet("send")).as(cli.err()).isZero();
      assertThat(cli.out()).contains("Run 1", "15.0 km");
    }
  }

  @Test
  void packThatThePagesShow_isFoundToo_byItsHashAlone() throws IOException {
    Bytes hash = PackFile.open(pack).sha256();
    try (DataDirectory directory = DataDirectory.open(data, "wallet")) {
      assertThat(WalletPacks.of(directory).find(hash)).isEmpty();
      directory.write("map.path", Bytes.utf8(pack.toString()).toArray());
      WalletPacks packs = WalletPacks.of(directory);
      assertThat(packs.find(Sha256.of(hash))).isEmpty();
      assertThat(packs.find(hash)).isPresent();
      Files.delete(pack);
      assertThat(packs.find(hash)).as("opened before").isPresent();
      assertThat(WalletPacks.of(directory).find(hash)).as("copied when it was used").isPresent();
      Path kept = data.resolve("maps").resolve(hash.hex() + ".pack");
      Files.write(kept, new byte[] {1, 2, 3});
      assertThat(WalletPacks.of(directory).find(hash)).as("broken").isEmpty();
    }
  }

  @Test
  void fileThatIsNoPack_isNotKept() throws IOException {
    Path osm = temp.resolve("roads.osm");
    try (WalletTown town = new WalletTown()) {
      init(town);
    }
    assertThat(wallet("map", "add", osm.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("a map pack");
    assertThat(wallet("map", "list")).isZero();
    assertThat(cli.out()).isEmpty();
  }
}
