package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.contract.bundle.Bundle;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletCommandTest {
  @TempDir Path temp;
  private final WalletTown town = new WalletTown();
  private final Cli cli = new Cli();
  private Path data;
  private Path passphrase;
  private Path trust;
  private Path words;

  @BeforeEach
  void write() throws IOException {
    data = temp.resolve("wallet");
    words = temp.resolve("words");
    passphrase = Files.writeString(temp.resolve("passphrase"), "four words of mine\n");
    trust = Files.writeString(temp.resolve("trust.json"), town.trust());
  }

  @AfterEach
  void stop() {
    town.close();
  }

  private int wallet(String... args) {
    return walletAt(data, args);
  }

  private int walletAt(Path directory, String... args) {
    List<String> all = new ArrayList<>(List.of("wallet"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", directory.toString(), "--passphrase-file", passphrase.toString()));
    return cli.run(all.toArray(new String[0]));
  }

  private int init() {
    return wallet(
        "init",
        "--platform",
        town.platform.uri().toString(),
        "--trust",
        trust.toString(),
        "--words-file",
        words.toString());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content);
  }

  @Test
  void tripThatNoPhoneRecorded_isTypedIn_listedWithItsMark_andTakenBack() throws IOException {
    assertThat(init()).as(cli.err()).isEqualTo(ExitCode.DONE);
    String[] day = {"type", "--date", "2026-10-01", "--zone", "Europe/Paris"};
    assertThat(
            wallet(
                with(
                    day,
                    "--begin",
                    "09:00",
                    "--end",
                    "09:40",
                    "--km",
                    "31.4",
                    "--from",
                    "Chartres",
                    "--to",
                    "Orléans",
                    "--purpose",
                    "visit")))
        .as(cli.err())
        .isZero();
    assertThat(wallet(with(day, "--lang", "fr"))).isZero();
    assertThat(cli.out())
        .contains("09:00-09:40    31,4 km  voiture  de Chartres à Orléans, visit  (saisi)");
    assertThat(
            wallet(
                with(
                    day, "--begin", "09:30", "--end", "09:50", "--km", "5", "--from", "a", "--to",
                    "b")))
        .isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("trip not typed in");
    assertThat(wallet(with(day, "--begin", "10:00", "--end", "10:50", "--km", "far"))).isEqualTo(2);
    assertThat(
            wallet(
                with(
                    day, "--begin", "10:00", "--end", "10:00", "--km", "5", "--from", "a", "--to",
                    "b")))
        .isEqualTo(2);
    assertThat(cli.err()).contains("another time than the begin");
    assertThat(wallet(with(day, "--json"))).isZero();
    assertThat(cli.out())
        .contains("\"distance_hm\":314", "\"source\":\"typed\"", "\"overtaken\":false");
    String track = file("track.csv", WalletTown.track()).toString();
    assertThat(wallet("import", track, "--now")).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertThat(wallet(with(day, "--json"))).isZero();
    assertThat(cli.out()).contains("\"overtaken\":true");
    assertThat(wallet(day)).isZero();
    assertThat(cli.out()).contains("no longer counts: a position was recorded meanwhile");
    assertThat(wallet(with(day, "--undo", "--begin", "09:00"))).isZero();
    assertThat(wallet(day)).isZero();
    assertThat(cli.out()).contains("no typed trips");
  }

  @Test
  void oldPositions_areRemovedOnlyAfterAYes() throws IOException {
    assertThat(init()).as(cli.err()).isEqualTo(ExitCode.DONE);
    String track = file("track.csv", WalletTown.track()).toString();
    assertThat(wallet("import", track, "--now")).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertThat(wallet("retention")).isZero();
    assertThat(cli.out()).contains("all positions are kept");
    assertThat(wallet("retention", "--months", "1", "--zone", "Europe/Paris"))
        .isEqualTo(ExitCode.NO);
    assertThat(wallet("retention", "--json")).isZero();
    assertThat(cli.out()).contains("\"months\":0");
    assertThat(wallet("retention", "--months", "1", "--zone", "Europe/Paris", "--yes", "--json"))
        .isZero();
    assertThat(cli.out()).contains("\"months\":1").doesNotContain("\"removed_records\":0");
    assertThat(wallet("retention", "--all", "--lang", "fr")).isZero();
    assertThat(cli.out()).contains("toutes les positions sont gardées");
    assertThat(wallet("retention", "--months", "0")).isEqualTo(2);
  }

  @Test
  void odometer_isTypedInAndListed() {
    assertThat(init()).as(cli.err()).isEqualTo(ExitCode.DONE);
    String[] day = {"odometer", "--date", "2026-10-01", "--zone", "Europe/Paris"};
    assertThat(wallet(with(day, "--at", "09:00", "--km", "41250"))).as(cli.err()).isZero();
    assertThat(wallet("odometer", "--zone", "Europe/Paris")).isZero();
    assertThat(cli.out()).contains("2026-10-01 09:00  41250 km");
    assertThat(wallet(with(day, "--at", "09:00"))).isEqualTo(2);
    assertThat(wallet(with(day, "--at", "nine", "--km", "1"))).isEqualTo(2);
    assertThat(wallet(with(day, "--at", "09:00", "--km", "-1"))).isEqualTo(2);
  }

  private static String[] with(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(new String[0]);
  }

  @Test
  void month_goesFromFilesToStatement_byCommands() throws IOException {
    assertThat(init()).as(cli.err()).isEqualTo(ExitCode.DONE);
    String track = file("track.csv", WalletTown.track()).toString();
    assertThat(wallet("import", track, "--now")).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertThat(cli.out()).contains(" new, 0 already there");
    assertThat(cli.err()).contains("entry out of step");
    assertThat(wallet("import", track)).isEqualTo(ExitCode.DONE);
    assertThat(cli.out()).contains(" 0 new, ").contains(" already there");

    assertThat(wallet("trips", "--date", "2026-10-01", "--zone", "Europe/Paris")).isZero();
    assertThat(cli.out()).contains("09:59-10:1").contains(" 12.0 km").contains("car");

    String broken = file("broken.csv", WalletTown.track() + "never,1,2\n").toString();
    assertThat(wallet("import", broken, "--json")).isEqualTo(ExitCode.DONE);
    assertThat(cli.out()).contains("\"refused\":1", "\"refused_lines\":[{", "\"why\":");

    String invitation = file("invitation", town.invite()).toString();
    assertThat(wallet("offer", "--invitation-file", invitation)).isZero();
    assertThat(cli.out()).contains("Test SARL asks.");
    assertThat(wallet("accept", "--invitation-file", invitation, "--lang", "fr", "--yes"))
        .as(cli.err())
        .isZero();
    assertThat(cli.out()).contains("Test SARL demande.").contains("accepté, contrat ");
    town.desk.answer();
    assertThat(wallet("sync", "--now")).isZero();
    assertThat(cli.out()).contains("contract concluded");
    assertThat(wallet("contracts", "--json")).isZero();
    assertThat(cli.out()).contains("\"state\":\"concluded\"").contains("\"company\":\"Test SARL\"");

    town.host.start();
    assertThat(wallet("review", "--no-home")).as(cli.err()).isZero();
    assertThat(cli.out())
        .contains("Total: 12.0 km")
        .contains("You withhold 0 quarters")
        .contains("Commutes: none are left out");
    assertThat(wallet("send")).as(cli.err()).isZero();
    assertThat(cli.out()).contains("Total: 12.0 km").contains("simulated");
    assertThat(wallet("statement", "--json")).isZero();
    assertThat(cli.out()).contains("\"amount_cents\":763").contains("\"distance_hm\":120");
    Path bundle = temp.resolve("holder.bundle");
    assertThat(wallet("bundle", "--out", bundle.toString())).isZero();
    assertThat(Bundle.decode(Bytes.wrap(Files.readAllBytes(bundle))).runs()).hasSize(1);
    assertThat(wallet("status", "--json")).isZero();
    assertThat(cli.out()).contains("\"contracts\":1");

    recover();

    assertThat(wallet("revoke", "--yes", "--now")).as(cli.err()).isZero();
    assertThat(wallet("send")).isEqualTo(ExitCode.NO);
  }

  private void recover() {
    Path fresh = temp.resolve("new-machine");
    assertThat(
            walletAt(
                fresh,
                "recover",
                "--words-file",
                words.toString(),
                "--platform",
                town.platform.uri().toString(),
                "--trust",
                trust.toString()))
        .as(cli.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(cli.out()).contains(" 0 of them lost");
    assertThat(walletAt(fresh, "statement")).isZero();
    assertThat(cli.out()).contains("Total: 12.0 km");
    String uri = town.platform.uri().toString();
    String[] again = {"recover", "--platform", uri, "--trust", trust.toString()};
    cli.withInput("abandon ".repeat(23) + "art\n");
    assertThat(walletAt(fresh, again)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("wallet passphrase --words");
  }

  @Test
  void brokenFileOfAnArchive_isNamed_andTheOthersGoIn() throws IOException {
    init();
    Path zip = temp.resolve("all.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("track.csv"));
      out.write(WalletTown.track().getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("cut\u202Eoff.gpx"));
      out.write("<gpx><trk>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(wallet("import", zip.toString())).as(cli.err()).isEqualTo(ExitCode.DONE);
    assertThat(cli.out())
        .contains(" new, 0 already there")
        .contains("all.zip!cut\uFFFDoff.gpx refused: this file of the archive is damaged");
  }

  @Test
  void privateTrip_andHome_areKept() throws IOException {
    init();
    wallet("import", file("track.csv", WalletTown.track()).toString(), "--now");
    String[] day = {"--date", "2026-10-01", "--zone", "Europe/Paris"};
    assertThat(wallet("private", "--trip", "1", day[0], day[1], day[2], day[3]))
        .as(cli.err())
        .isZero();
    assertThat(cli.out()).contains("quarters of an hour withheld");
    assertThat(wallet("trips", day[0], day[1], day[2], day[3])).isZero();
    assertThat(cli.out()).contains("private");
    assertThat(wallet("private", "--trip", "9", day[0], day[1])).isEqualTo(ExitCode.UNUSABLE);
    cli.withInput("48.0, 2.0, 100\n");
    assertThat(wallet("home")).as(cli.err()).isZero();
    assertThat(cli.out()).contains("places remembered: 1");
    cli.withInput("\n");
    assertThat(wallet("home")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("--forget");
    assertThat(wallet("home", "--forget")).isZero();
    assertThat(cli.out()).contains("places remembered: 0");
    assertThat(wallet("status", "--lang", "de")).isEqualTo(ExitCode.UNUSABLE);
    cli.withInput("somewhere\n");
    assertThat(wallet("home")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).doesNotContain("somewhere");
  }

  /** The track leads from the office: with its end as home it is a commute. */
  @Test
  void commute_isNotSent_beforeItsOwnerHasSaidWhereHomeIs() throws IOException {
    init();
    wallet("import", file("track.csv", WalletTown.track()).toString(), "--now");
    String invitation = file("invitation", town.inviteTo(WalletTown.START)).toString();
    assertThat(wallet("accept", "--invitation-file", invitation, "--yes")).as(cli.err()).isZero();
    town.desk.answer();
    wallet("sync", "--now");
    town.host.start();
    for (String command : List.of("review", "send")) {
      assertThat(wallet(command)).as(command).isEqualTo(ExitCode.NO);
      assertThat(cli.err())
          .contains("leaves commutes out, and no home is named", "'wallet home'", "--no-home");
    }
    cli.withInput("48.1079184,2.0,200\n");
    assertThat(wallet("home")).as(cli.err()).isZero();
    assertThat(wallet("send", "--no-home")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(wallet("review", "--json")).as(cli.err()).isZero();
    assertThat(cli.out())
        .contains("\"total_after_hm\":0", "\"lines\":[]")
        .contains("\"homes\":[{")
        .contains("\"latitude\":\"48.1079184\"");
    assertThat(wallet("home", "--forget")).isZero();
    assertThat(wallet("send")).isEqualTo(ExitCode.NO);
    assertThat(wallet("review", "--no-home", "--json")).as(cli.err()).isZero();
    assertThat(cli.out()).contains("\"total_after_hm\":120", "\"homes\":[]");
    assertThat(wallet("send")).as(cli.err()).isZero();
    assertThat(cli.out()).contains("Total: 12.0 km");
  }

  @Test
  void home_thatIsNone_isUnusable_andNothingIsKept() {
    init();
    for (String bad :
        List.of("95,2", "48,181", "48,2,9", "48,2,2001", "1e999999999,2", "48", "48,2,3,4")) {
      cli.withInput(bad + "\n");
      assertThat(wallet("home")).as(bad).isEqualTo(ExitCode.UNUSABLE);
      assertThat(cli.err()).doesNotContain(bad);
    }
    cli.withInput("48,2\n".repeat(6));
    assertThat(wallet("home")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("1 to 5 places");
  }

  @Test
  void words_areShownOnce_whereNoFileIsNamed() {
    int code =
        wallet("init", "--platform", town.platform.uri().toString(), "--trust", trust.toString());
    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(cli.out().lines().filter(l -> l.startsWith("  "))).hasSize(4);
    assertThat(init()).isEqualTo(ExitCode.UNUSABLE);
  }

  @Test
  void acceptance_isAskedFor() throws IOException {
    init();
    String invitation = file("invitation", town.invite()).toString();
    cli.withInput("n\n");
    assertThat(wallet("accept", "--invitation-file", invitation)).isEqualTo(ExitCode.NO);
    assertThat(town.desk.messages()).isEmpty();
    assertThat(wallet("accept")).isEqualTo(ExitCode.UNUSABLE);
    cli.withInput("oui\n");
    assertThat(wallet("accept", "--invitation-file", invitation)).isZero();
    assertThat(town.desk.messages()).hasSize(1);
  }

  @Test
  void refusedOffer_sendsNothing() throws IOException {
    init();
    cli.withInput(town.invite());
    assertThat(wallet("refuse")).isZero();
    assertThat(town.desk.messages()).isEmpty();
  }

  @Test
  void T37_filesAreForTheOwnerOnly() throws IOException {
    init();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.toList()) {
        String expected = Files.isDirectory(file) ? "rwx------" : "rw-------";
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as("%s", file)
            .isEqualTo(expected);
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(words)))
        .isEqualTo("rw-------");
  }

  @Test
  void badInput_endsWithTwo_andChangesNothing() throws IOException {
    init();
    SortedMap<String, Bytes> before = hashes();
    Path wrong = file("wrong", "another passphrase\n");
    String jpeg =
        Files.write(temp.resolve("x.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1}).toString();
    String line = file("line.csv", "time,lat,lon\nnever,1,2\n").toString();
    requireUnusable(before, wallet("import", jpeg));
    requireUnusable(before, wallet("import", temp.resolve("missing.gpx").toString()));
    requireUnusable(before, wallet("import", "--strict", line));
    requireUnusable(before, wallet("trips", "--date", "yesterday"));
    requireUnusable(before, wallet("trips", "--zone", "Mars/Olympus"));
    requireUnusable(before, wallet("trust", jpeg));
    requireUnusable(before, wallet("offer", "--invitation-file", line));
    requireUnusable(before, wallet("review", "--period", "soon"));
    requireUnusable(before, wallet("review"));
    requireUnusable(before, wallet("import"));
    requireUnusable(before, wallet("--nonsense"));
    requireUnusable(
        before,
        cli.run(
            "wallet", "status", "--data", data.toString(), "--passphrase-file", wrong.toString()));
    assertThat(cli.err()).contains("passphrase");
    assertThat(cli.run("wallet", "status", "--dat", data.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("unknown option '--dat'").contains("did you mean --data");
  }

  private void requireUnusable(SortedMap<String, Bytes> before, int code) throws IOException {
    assertThat(code).as(cli.err()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).doesNotContain("Exception").isNotBlank();
    assertThat(hashes()).isEqualTo(before);
  }

  private SortedMap<String, Bytes> hashes() throws IOException {
    SortedMap<String, Bytes> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(file.toString(), Sha256.of(Bytes.wrap(Files.readAllBytes(file))));
      }
    }
    return hashes;
  }

  @Test
  void twentyThreeWords_andForeignOnes_recoverNothing() throws IOException {
    init();
    String all = Files.readString(words).strip();
    Path few = file("few", all.substring(0, all.lastIndexOf(' ')));
    Path fresh = temp.resolve("new-machine");
    String[] args = {
      "recover",
      "--words-file",
      few.toString(),
      "--platform",
      town.platform.uri().toString(),
      "--trust",
      trust.toString()
    };
    assertThat(walletAt(fresh, args)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("24");
    assertThat(Files.exists(fresh)).isFalse();
    args[2] = file("other", "abandon ".repeat(23) + "art").toString();
    assertThat(walletAt(fresh, args)).isEqualTo(ExitCode.NO);
    assertThat(Files.exists(fresh.resolve("root.sealed"))).isFalse();
    assertThat(Files.exists(fresh.resolve("wallet.db"))).isFalse();
  }

  @Test
  void platformThatIsNotTrusted_makesNoWallet() throws IOException {
    WalletTown other = new WalletTown();
    try (other) {
      Path foreign = file("foreign.json", town.trust().replace("log.test/1", "log.elsewhere/1"));
      int code =
          wallet(
              "init", "--platform", town.platform.uri().toString(), "--trust", foreign.toString());
      assertThat(code).isNotEqualTo(ExitCode.DONE);
      assertThat(Files.exists(data)).isFalse();
    }
  }
}
