package io.coneix.cli.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that do not fit are told before anything is asked or started. */
class EvidenceOptionsTest {
  @TempDir private Path temp;
  private final Cli cli = new Cli();

  private int serve(String... options) {
    List<String> all = new ArrayList<>(List.of("enclave", "serve"));
    all.addAll(List.of(options));
    all.addAll(List.of("--platform", "http://127.0.0.1:1", "--data", temp.toString()));
    all.addAll(List.of("--token-file", temp.resolve("none").toString()));
    return cli.run(all.toArray(new String[0]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--evidence=SGX|expected sgx, tdx or simulation",
        "--evidence=hardware|expected sgx, tdx or simulation",
        "--collateral=x.json|are for --evidence sgx or tdx",
        "--pccs=https://localhost|are for --evidence sgx or tdx",
        "--metrics=host.prom|are for --evidence sgx or tdx",
        "--evidence=tdx --gramine=x|--gramine is for --evidence sgx",
        "--gramine=x|--gramine is for --evidence sgx",
        "--evidence=sgx --collateral=x --pccs=https://localhost|not both",
      })
  void optionsThatDoNotFit_areUsage(String options, String told) {
    assertThat(serve(options.split(" "))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains(told);
  }

  @Test
  void mapThatIsNone_isTold_beforeAnythingStarts() throws IOException {
    Path none = Files.writeString(temp.resolve("no.pack"), "no map");
    assertThat(serve("--map", none.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("no.pack").contains("a map pack");
    assertThat(serve("--map", temp.resolve("missing.pack").toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("missing.pack");
  }

  @Test
  void mapBesideAManifest_isRefused_sinceTheManifestNamesIt() throws IOException {
    Path osm =
        Files.writeString(
            temp.resolve("roads.osm"),
            "<osm><node id='1' lat='48' lon='2'/><node id='2' lat='48.1' lon='2'/>"
                + "<way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>");
    String pack = temp.resolve("roads.pack").toString();
    assertThat(cli.run("map", "build", osm.toString(), "--out", pack)).isZero();
    assertThat(serve("--evidence", "sgx", "--gramine", "coneix", "--map", pack))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("the manifest names the map");
  }

  @Test
  void enclavesMemory_hasRoomForTheMaps() {
    Path image = Path.of("image.jar");
    assertThat(EnclaveImage.command(image)).contains("-Xmx1024m");
    assertThat(EnclaveImage.command(image, 4 << 20)).contains("-Xmx1030m");
  }

  @Test
  void manifestThatIsNotThere_isTold() throws IOException {
    Path manifest = temp.resolve("coneix");
    assertThat(serve("--evidence", "sgx", "--gramine", manifest.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("coneix.manifest.sgx").contains("signed by Gramine");
    Files.createFile(temp.resolve("coneix.manifest.sgx"));
    if (!Files.exists(Path.of("/usr/bin/gramine-sgx"))) {
      assertThat(serve("--evidence", "sgx", "--gramine", manifest.toString()))
          .isEqualTo(ExitCode.UNUSABLE);
      assertThat(cli.err()).contains("/usr/bin/gramine-sgx");
    }
  }
}
