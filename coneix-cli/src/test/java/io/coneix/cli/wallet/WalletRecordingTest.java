package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands around live recording. */
class WalletRecordingTest {
  @TempDir Path temp;
  private final Cli cli = new Cli();
  private Path data;

  @BeforeEach
  void make() throws IOException {
    data = temp.resolve("wallet");
  }

  private int wallet(String... args) {
    List<String> all = new ArrayList<>(List.of("wallet"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", data.toString()));
    return cli.run(all.toArray(new String[0]));
  }

  private void track() throws IOException {
    String track = Files.writeString(temp.resolve("track.csv"), WalletTown.track()).toString();
    assertThat(wallet("import", track)).as(cli.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void phones_areAddedListedAndRemoved() throws IOException {
    track();
    assertThat(wallet("device", "list")).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(wallet("device", "add", "my-phone")).as(cli.err()).isZero();
    assertThat(cli.out()).contains("http://127.0.0.1:8083/pub", "my-phone");
    String token = cli.out().replaceAll("(?s).*Password: (\\S+).*", "$1");
    assertThat(token).hasSize(23);
    assertThat(wallet("device", "add", "my-phone")).isEqualTo(ExitCode.NO);
    assertThat(wallet("device", "add", "My Phone")).isEqualTo(ExitCode.UNUSABLE);
    String[] other = {"device", "add", "other", "--client", "gpslogger", "--drop"};
    assertThat(wallet(other)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("owntracks, which alone can encrypt");
    assertThat(wallet("device", "list", "--json")).isZero();
    assertThat(cli.out()).contains("\"device\":\"my-phone\"").doesNotContain(token);
    assertThat(wallet("device", "remove", "my-phone")).isZero();
    assertThat(wallet("device", "remove", "my-phone")).isEqualTo(ExitCode.NO);
    assertThat(wallet("device")).isEqualTo(ExitCode.UNUSABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "owntracks,owntracks:///config?inline=",
    "overland,overland://setup?url=https%3A%2F%2F192.168.1.2%3A9000%2Foverland&token=",
    "traccar,https://192.168.1.2:9000/traccar/",
    "gpslogger,https://192.168.1.2:9000/gpslogger",
    "home-assistant,https://192.168.1.2:9000/api/webhook/"
  })
  void phoneOfEachApplication_isShownASetupAndACode(String client, String link) throws IOException {
    track();
    String[] add = {
      "device", "add", "p", "--client", client, "--listen", "9000", "--listen-lan", "192.168.1.2"
    };
    assertThat(wallet(add)).as(cli.err()).isZero();
    assertThat(cli.out()).contains("\u2588\u2588\u2588\u2588", "\n" + link, "shown this once");
    boolean pinned = client.equals("gpslogger");
    String looks = pinned ? "[0-9a-f]{40}" : "(?:[0-9A-F]{2}:){31}[0-9A-F]{2}";
    String fingerprint = cli.out().replaceAll("(?s).*\n  (" + looks + ")\\b.*", "$1");
    assertThat(fingerprint).matches(looks);
    assertThat(wallet("device", "certificate")).isZero();
    assertThat(cli.out()).contains("-----BEGIN CERTIFICATE-----");
    assertThat(cli.out().contains(fingerprint)).isNotEqualTo(pinned);
    assertThat(wallet("device", "certificate", "--out", temp.resolve("c.crt").toString())).isZero();
    assertThat(temp.resolve("c.crt")).content().startsWith("-----BEGIN CERTIFICATE-----\n");
    assertThat(wallet("device", "add", "q", "--client", "other")).isEqualTo(ExitCode.UNUSABLE);
  }

  @Test
  void phoneWithADropBox_isAddedListedAndRemoved() throws IOException {
    track();
    assertThat(wallet("device", "add", "pixel", "--drop")).isNotZero();
    try (WalletTown town = new WalletTown()) {
      String trust =
          Files.writeString(temp.resolve("trust.json"), town.trust()).toAbsolutePath().toString();
      assertThat(wallet("connect", "--platform", town.platform.uri().toString(), "--trust", trust))
          .as(cli.err())
          .isZero();
      assertThat(wallet("device", "add", "pixel", "--drop", "--json")).as(cli.err()).isZero();
      assertThat(cli.out())
          .contains(town.platform.uri() + "/v1/drops/")
          .containsPattern("\"encryption_key\":\"[a-z2-7]{32}\"")
          .contains("\"link\":\"owntracks:///config?inline=");
      assertThat(wallet("device", "remove", "pixel")).isZero();
      assertThat(wallet("device", "add", "pixel", "--drop")).as(cli.err()).isZero();
      assertThat(cli.out()).contains("Scan this code").contains("█");
      assertThat(wallet("device", "add", "pixel", "--drop")).isEqualTo(ExitCode.UNUSABLE);
      assertThat(wallet("device", "list")).isZero();
      assertThat(cli.out()).contains("pixel, drop box: 0 fetched, 0 unreadable");
      assertThat(wallet("device", "remove", "pixel")).isZero();
      assertThat(wallet("device", "remove", "pixel")).isEqualTo(ExitCode.NO);
    }
  }

  @Test
  void pause_needsNoPassphraseAndIsLeftForWhoeverHasTheWallet() throws IOException {
    assertThat(wallet("pause")).isEqualTo(ExitCode.UNUSABLE);
    track();
    assertThat(wallet("pause", "--for", "8h")).as(cli.err()).isZero();
    assertThat(cli.out()).isEqualTo("paused until 2026-11-02T16:00:00Z\n");
    assertThat(wish(1)).isEqualTo("pause 1793606400000 1793635200000\n");
    assertThat(wallet("pause", "--until", "2026-11-02T18:00+01:00", "--json")).isZero();
    assertThat(cli.out()).contains("\"paused\":true", "2026-11-02T17:00:00Z");
    assertThat(wallet("pause")).isZero();
    assertThat(wallet("resume")).isZero();
    assertThat(wish(4)).isEqualTo("resume 1793606400000\n");
  }

  /** The newest one that waits. */
  private String wish(int waiting) throws IOException {
    try (var files = Files.list(data)) {
      List<Path> found =
          files
              .filter(f -> f.getFileName().toString().startsWith("pause.order-"))
              .sorted()
              .toList();
      assertThat(found).hasSize(waiting);
      return Files.readString(found.get(waiting - 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--for,8",
    "--for,0h",
    "--for,-1h",
    "--for,9999d",
    "--until,2026-11-02T07:00:00Z",
    "--until,tomorrow",
    "--until,2099-01-01T00:00:00Z",
    "--until,18:00"
  })
  void unusableEndOfAPause_isRefused(String option, String value) throws IOException {
    track();
    assertThat(wallet("pause", option, value)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(data.resolve("pause.order")).doesNotExist();
  }

  @Test
  void lanAddressWithoutListen_isRefused() {
    for (String option : List.of("--listen-insecure-lan", "--listen-lan")) {
      assertThat(wallet("open", option, "192.168.1.2")).isEqualTo(ExitCode.UNUSABLE);
      assertThat(cli.err()).contains(option);
    }
    assertThat(data).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "", "192.168.1.2.3"})
  void T38_lanAddressThatIsNone_isRefused(String address) {
    for (String option : List.of("--listen-insecure-lan", "--listen-lan")) {
      assertThat(wallet("open", "--listen", "0", option, address)).isEqualTo(ExitCode.UNUSABLE);
    }
    assertThat(wallet("open", "--listen", "0", "--listen-lan", "8.8.8.8"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(wallet("open", "--listen", "65536")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(wallet("open", "--listen", "x")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(data).doesNotExist();
  }
}
