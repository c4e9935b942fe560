package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.RootFile;
import io.coneix.cli.role.UserFile;
import io.coneix.requester.Desk;
import io.coneix.requester.RequesterKeys;
import io.coneix.requester.store.SealedFiles;
import io.coneix.testworld.World;
import io.coneix.testworld.platform.FakePlatform;
import io.coneix.testworld.platform.TestClock;
import io.coneix.verify.trust.Trust;
import io.geowallet.desk.book.BookKeeper;
import io.geowallet.desk.book.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An authority and a company's desk, worked by their commands. Not thread-safe. */
final class DeskHouse implements AutoCloseable {
  private static final List<String> OFFER =
      List.of("invite", "--reference", "E-1", "--vehicle", "car:5", "--accept-simulation");

  private final Path temp;
  private final Path passphrase;
  final Cli cli = new Cli();
  private final TestClock clock = new TestClock("2026-11-02T08:00:00Z");
  final FakePlatform platform = new FakePlatform(new World(16), clock);

  /** With an authority that has signed the official scale, and a trust file. */
  DeskHouse(Path temp) throws IOException {
    this.temp = temp;
    passphrase = Files.writeString(temp.resolve("passphrase"), "four words of mine\n");
    done("authority", "init", "--name", "Authority of the test");
    done("authority", "table");
    done("authority", "trust", "--platform", url(), "--time", "log", "--out", file("trust.json"));
  }

  String url() {
    return platform.uri().toString();
  }

  String file(String name) {
    return temp.resolve(name).toString();
  }

  int run(String role, String... args) {
    List<String> all = new ArrayList<>(List.of(role));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", file(role), "--passphrase-file", passphrase.toString()));
    return cli.run(all.toArray(new String[0]));
  }

  void done(String role, String... args) {
    assertThat(run(role, args)).as(cli.err()).isEqualTo(ExitCode.DONE);
  }

  /** The desk's keys, and a request in {@code request}. */
  int init(String request) {
    return run(
        "desk",
        "init",
        "--company",
        "Company of the test",
        "--trust",
        file("trust.json"),
        "--platform",
        url(),
        "--request",
        request);
  }

  /** Accredits the company, with more options of the authority. */
  DeskHouse accredited(String... options) {
    assertThat(init(file("request.csr"))).as(cli.err()).isZero();
    accredit(options);
    return this;
  }

  void accredit(String... options) {
    authority(options);
    done("desk", "accredit", file("vouchers.cbor"));
  }

  /** The authority's part of it. */
  void authority(String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "accredit",
                "--platform",
                url(),
                "--request",
                file("request.csr"),
                "--site",
                "Depot=48.8566,2.3522,200",
                "--out",
                file("vouchers.cbor")));
    all.addAll(List.of(options));
    done("authority", all.toArray(new String[0]));
  }

  /** Lets it be {@code now} for all. */
  void at(Instant now) {
    clock.set(now.toEpochMilli());
    cli.at(now);
  }

  /** The authority signs a scale of its own for these years, in place of the one before. */
  void scale(String firstYear, String lastYear) throws IOException {
    Path scale = Files.writeString(temp.resolve("scale.csv"), "electric,120\ncar,1,99,,0.5,0\n");
    done(
        "authority",
        "table",
        "--scale",
        scale.toString(),
        "--first-year",
        firstYear,
        "--last-year",
        lastYear,
        "--source",
        "A decree of the test");
  }

  /** Invites E-1 with a car. */
  int invite(String... terms) {
    List<String> all = new ArrayList<>(OFFER);
    all.addAll(List.of(terms));
    return run("desk", all.toArray(new String[0]));
  }

  /** The files that the desk keeps, with their sizes. */
  SortedMap<String, Long> kept() throws IOException {
    SortedMap<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(temp.resolve("desk"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        sizes.put(each.toString(), Files.size(each));
      }
    }
    return sizes;
  }

  /** What the desk's pages would show. */
  Books books() {
    try (DataDirectory data = DataDirectory.open(temp.resolve("desk"), "desk")) {
      RequesterKeys keys =
          RequesterKeys.of(RootFile.open(data, PassphraseOption.ofFile(passphrase)));
      SealedFiles files =
          new SealedFiles(data.file("store"), keys.store(), cli.environment().random());
      Trust trust = Trust.parse(UserFile.readText(temp.resolve("trust.json"), 1 << 20));
      Desk desk = new Desk(keys, files, cli.environment().random());
      return BookKeeper.read(desk.contents(), trust);
    }
  }

  @Override
  public void close() {
    platform.close();
  }
}
