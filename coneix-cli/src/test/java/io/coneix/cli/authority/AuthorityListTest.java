package io.coneix.cli.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.cli.map.PackFile;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.dcap.DcapSketch;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.programs.road.MapTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an authority lists, on whose word, and what it takes back. */
class AuthorityListTest {
  private static final String PPID = "00112233445566778899aabbccddeeff";

  /** The public keys of RFC 8032, section 7.1, tests 1 and 2. */
  private static final String KEY =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  private static final String OTHER_KEY =
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";

  @TempDir Path temp;
  private final Cli cli = new Cli();
  private Path passphrase;

  @BeforeEach
  void authority() throws IOException {
    passphrase = Files.writeString(temp.resolve("passphrase"), "four words of mine\n");
    assertThat(run("init", "--name", "Authority of the test")).as(cli.err()).isZero();
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("authority"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", temp.resolve("authority") + ""));
    all.addAll(List.of("--passphrase-file", passphrase + "", "--json"));
    return cli.run(all.toArray(new String[0]));
  }

  private JsonNode answer() throws IOException {
    return new ObjectMapper().readTree(cli.out());
  }

  private static String data(String name) {
    return SharedData.require("dcap/" + name).toString();
  }

  private int machine(String quote, String collateral, String at) {
    return run("machine", "--name", "m", "--quote", quote, "--collateral", collateral, "--at", at);
  }

  @Test
  void mapPack_isSignedByItsHash_underANameOfAMap() throws IOException {
    Path osm =
        Files.writeString(
            temp.resolve("roads.osm"),
            "<osm><node id='1' lat='48' lon='2'/><node id='2' lat='48.1' lon='2'/>"
                + "<way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>");
    String pack = temp.resolve("roads.pack").toString();
    assertThat(cli.run("map", "build", osm.toString(), "--out", pack)).isZero();
    assertThat(run("map", pack, "--name", "road-map-south")).as(cli.err()).isZero();
    assertThat(answer().get("table").textValue()).isEqualTo("road-map-south");
    assertThat(answer().get("pack").textValue())
        .isEqualTo(Sha256.of(Bytes.wrap(Files.readAllBytes(Path.of(pack)))).hex());
    assertThat(run("map", pack, "--name", "mileage-scale")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run("map", pack, "--name", "road-map-Süd")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run("map", osm.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("roads.osm", "a map pack");
  }

  /** Extracts keep whole ways across their border, and their head may claim more than they fill. */
  @Test
  void T14_packWhoseHeadNamesOtherBounds_isSignedWithThoseOfItsRoads() throws IOException {
    Path osm =
        Files.writeString(
            temp.resolve("roads.osm"),
            "<osm><bounds minlat='47' minlon='1.9' maxlat='48.05' maxlon='2.1'/>"
                + "<node id='1' lat='48' lon='2'/><node id='2' lat='48.1' lon='2.01'/>"
                + "<node id='3' lat='49' lon='3'/>"
                + "<way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way>"
                + "<way id='2'><nd ref='2'/><nd ref='3'/><tag k='railway' v='rail'/></way></osm>");
    Path pack = temp.resolve("roads.pack");
    assertThat(cli.run("map", "build", osm.toString(), "--out", pack.toString())).isZero();
    assertThat(run("map", pack.toString())).as(cli.err()).isZero();
    assertThat(answer().at("/roads_south_west_north_east/2").doubleValue()).isEqualTo(48.1);
    assertThat(PackFile.open(pack).roads().northE7()).isEqualTo(480_500_000);
    assertThat(PackFile.open(pack).table().bounds())
        .isEqualTo(new MapTable.Bounds(480_000_000, 20_000_000, 481_000_000, 20_100_000));
  }

  @Test
  void packWithoutRoads_isNotSigned() throws IOException {
    Path osm =
        Files.writeString(
            temp.resolve("roads.osm"),
            "<osm><node id='1' lat='48' lon='2'/><node id='2' lat='48.1' lon='2.01'/>"
                + "<way id='1'><nd ref='1'/><nd ref='2'/><tag k='railway' v='rail'/></way></osm>");
    Path pack = temp.resolve("roads.pack");
    assertThat(cli.run("map", "build", osm.toString(), "--out", pack.toString())).isZero();
    assertThat(run("map", pack.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("with roads");
  }

  /** Whoever gains by kilometres may have made the file: its roads must be as long as they look. */
  @Test
  void T33_packWithShorterRoads_isNotSigned() throws IOException {
    Path osm =
        Files.writeString(
            temp.resolve("roads.osm"),
            "<osm><node id='1' lat='48' lon='2'/><node id='2' lat='48.1' lon='2'/>"
                + "<way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>");
    Path pack = temp.resolve("roads.pack");
    assertThat(cli.run("map", "build", osm.toString(), "--out", pack.toString())).isZero();
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(pack)).order(ByteOrder.LITTLE_ENDIAN);
    int length = RoadPack.open(bytes.array()).lengthMm(0);
    int at = 0;
    while (bytes.getInt(at) != length) {
      at++;
    }
    bytes.putInt(at, length / 5 * 4);
    Files.write(pack, bytes.array());
    assertThat(run("map", pack.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("the lengths of its lines", "edge 0");
  }

  @Test
  void genuineQuote_listsItsMachineAndTellsTheStatus() throws IOException {
    int code =
        machine(
            data("sgx-v3-swhardening.quote.bin"),
            data("sgx-00606a-2025-08.collateral.json"),
            "2025-08-20T00:00:00Z");
    assertThat(code).as(cli.err()).isZero();
    assertThat(answer().get("ppid").textValue()).hasSize(32);
    assertThat(answer().get("status").textValue()).isEqualTo("SWHardeningNeeded");
    assertThat(answer().get("advisories").get(0).textValue()).isEqualTo("INTEL-SA-00615");
  }

  @Test
  void T28_quoteThatIsNotGenuine_listsNothing() throws IOException {
    DcapSketch sketch = new DcapSketch(DcapSketch.Kind.SGX_3);
    Path quote = Files.write(temp.resolve("quote"), sketch.quoteBytes().toArray());
    Path collateral =
        Files.write(temp.resolve("collateral"), sketch.collateral().toJson().toArray());
    assertThat(machine(quote + "", collateral + "", DcapSketch.AT + "")).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("COLLATERAL_ROOT_CA");
    assertThat(run("revoke", "--machine", "m")).isEqualTo(ExitCode.UNUSABLE);
  }

  @Test
  void T28_changedRealQuote_listsNothing() throws IOException {
    byte[] changed = SharedData.bytes("dcap/tdx-v4-uptodate.quote.bin");
    changed[100] ^= 1;
    Path quote = Files.write(temp.resolve("quote"), changed);
    String collateral = data("tdx-20a06f-2025-09.collateral.json");
    assertThat(machine(quote + "", collateral, "2025-09-10T00:00:00Z")).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("the quote does not vouch for its machine");
    assertThat(machine(data("tdx-v4-uptodate.quote.bin"), collateral, "2030-01-01T00:00:00Z"))
        .isEqualTo(ExitCode.NO);
    assertThat(run("revoke", "--machine", "m")).isEqualTo(ExitCode.UNUSABLE);
  }

  @Test
  void quoteWithoutCollateralOrInstant_isUnusable() {
    String quote = temp.resolve("quote").toString();
    for (String[] args :
        new String[][] {
          {"--quote", quote},
          {"--quote", quote, "--collateral", quote},
          {"--quote", quote, "--at", "2025-09-10T00:00:00Z"},
          {"--ppid", PPID, "--collateral", quote},
          {"--ppid", PPID, "--at", "2025-09-10T00:00:00Z"},
          {"--ppid", PPID, "--quote", quote}
        }) {
      List<String> all = new ArrayList<>(List.of("machine", "--name", "m"));
      all.addAll(List.of(args));
      assertThat(run(all.toArray(new String[0]))).isEqualTo(ExitCode.UNUSABLE);
    }
  }

  @Test
  void onePpidUnderAnotherName_isRefusedOrReplacedKnowingly() throws IOException {
    assertThat(run("machine", "--name", "one", "--ppid", PPID)).isZero();
    assertThat(answer().get("status").isNull()).isTrue();
    assertThat(run("machine", "--name", "two", "--ppid", PPID)).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("'one'", "--replace");
    assertThat(run("machine", "--name", "two", "--ppid", PPID, "--replace")).isZero();
    assertThat(answer().get("replaced").get(0).textValue()).isEqualTo("one");
    String other = PPID.replace(PPID.charAt(0), PPID.charAt(0) == '1' ? '2' : '1');
    assertThat(run("machine", "--name", "two", "--ppid", other)).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains(PPID, "--replace");
    assertThat(run("machine", "--name", "two", "--ppid", other, "--replace")).isZero();
    assertThat(answer().get("replaced").get(0).textValue()).isEqualTo("two");
    assertThat(run("revoke", "--machine", "one")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run("revoke", "--machine", "two")).isZero();
    assertThat(answer().get("machines").intValue()).isZero();
  }

  @Test
  void oneHostKeyUnderAnotherName_isRefusedOrReplacedKnowingly() throws IOException {
    assertThat(run("host", "--name", "one", "--key", KEY)).isZero();
    assertThat(run("host", "--name", "two", "--key", KEY)).isEqualTo(ExitCode.NO);
    assertThat(run("host", "--name", "two", "--key", KEY, "--replace")).isZero();
    assertThat(answer().get("replaced").get(0).textValue()).isEqualTo("one");
    assertThat(run("host", "--name", "two", "--key", OTHER_KEY)).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("found key " + OTHER_KEY, "key " + KEY, "--replace");
    assertThat(run("host", "--name", "two", "--key", KEY)).isZero();
    assertThat(run("host", "--name", "two", "--key", OTHER_KEY, "--replace")).isZero();
    assertThat(answer().get("replaced").get(0).textValue()).isEqualTo("two");
    assertThat(run("revoke", "--host", "two")).isZero();
    assertThat(answer().get("hosts").intValue()).isZero();
    assertThat(run("revoke", "--host", "two")).isEqualTo(ExitCode.UNUSABLE);
  }

  @Test
  void otherOptionsOfRevoke_areUnusable() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "text");
    for (String[] args :
        new String[][] {
          {"revoke"},
          {"revoke", "--hash", "00"},
          {"revoke", "--hash", "zz".repeat(32)},
          {"revoke", "--accreditation", file + ""},
          {"revoke", "--accreditation", "/absent"},
          {"revoke", "--host", "a", "--machine", "b"}
        }) {
      assertThat(run(args)).isEqualTo(ExitCode.UNUSABLE);
      assertThat(cli.err()).doesNotContain("\tat ");
    }
    assertThat(run("revoke", "--hash", "ab".repeat(32))).isZero();
    assertThat(answer().get("revoked").get(0).textValue()).isEqualTo("ab".repeat(32));
  }
}
