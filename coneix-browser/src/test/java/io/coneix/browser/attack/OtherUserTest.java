package io.coneix.browser.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.browser.Chromium;
import io.coneix.browser.Coneix;
import io.coneix.browser.site.Tracks;
import io.coneix.browser.site.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another user of the machine, while a wallet's page is open and its browser was just started. */
class OtherUserTest {
  private static final Optional<OtherUser> OTHER = OtherUser.find();

  private static final int PATIENCE = 600;

  private static Path home;
  private static Coneix page;
  private static URI link;

  @BeforeAll
  static void openAWallet() throws IOException {
    if (OTHER.isEmpty()) {
      String why = "SKIPPED, neither root nor sudo is at hand to become another user";
      System.out.println(why);
      Assumptions.abort(why);
    }
    home = Files.createTempDirectory("coneix-other-");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path file = Files.writeString(home.resolve("tour.gpx"), Tracks.gpx("2026-10-06"));
    Coneix.run(home, "wallet", "import", file.toString());
    Path desktop = Files.createDirectory(home.resolve("bin"));
    Path opener = desktop.resolve("xdg-open");
    // Stays for a while, as a browser does, with its arguments for all to see.
    Files.writeString(opener, "#!/bin/sh\necho \"$1\" >" + home + "/opened\nsleep 90\n:\n");
    Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwxr-xr-x"));
    String path = desktop + ":" + System.getenv("PATH");
    page = Coneix.start(home, Map.of("DISPLAY", ":9", "PATH", path), "wallet", "open");
    String line = page.nextLine();
    link = URI.create(line.substring(line.indexOf("http")));
  }

  @AfterAll
  static void stop() throws IOException {
    if (page != null) {
      page.close();
      try (Stream<Path> files = Files.walk(home)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
      }
    }
  }

  @Test
  void T37_filesOfTheWallet_areUnreadable() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("coneix"))) {
      assertThat(files.filter(Files::isRegularFile).count()).isPositive();
    }
    assertThat(OTHER.get().shell("cat " + home.resolve("tour.gpx"))).contains("<gpx");
    assertThat(OTHER.get().shell("find " + home.resolve("coneix") + " -type f")).isEmpty();
    assertThat(OTHER.get().shell("find " + home + " -name 'err*' -readable")).isEmpty();
  }

  @Test
  void T37_listOfProcesses_holdsNoSecret() throws Exception {
    Path told = home.resolve("opened");
    for (int i = 0; i < PATIENCE && !Files.exists(told); i++) {
      Thread.sleep(100);
    }
    String opened = Files.readString(told).strip();
    String page = Files.readString(Path.of(opened));
    String list = OTHER.get().shell("cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ | tr '\\0' ' '");
    assertThat(list.contains("xdg-open " + opened)).as("the browser's start is listed").isTrue();
    assertThat(list.contains(link.getFragment())).as("the printed secret is listed").isFalse();
    assertThat(list.contains(secret(page))).as("the browser's secret is listed").isFalse();
    assertThat(OTHER.get().shell("cat " + opened)).isEmpty();
  }

  @Test
  void T37_portWithoutACookie_isRefused() {
    URI base;
    try (Chromium chromium = Chromium.start()) {
      base = new Visit(chromium, link).base();
    }
    assertThat(ask(base.getPort(), "/")).startsWith("HTTP/1.1 200").doesNotContain("<main id");
    assertThat(ask(base.getPort(), base.getPath())).startsWith("HTTP/1.1 403");
    assertThat(ask(base.getPort(), base.getPath() + "day")).startsWith("HTTP/1.1 403");
    assertThat(ask(base.getPort(), "/day")).startsWith("HTTP/1.1 403");
  }

  private static String secret(String page) {
    Matcher secret = Pattern.compile("#(launch=[A-Za-z0-9_-]{20,})").matcher(page);
    assertThat(secret.find()).isTrue();
    return secret.group(1);
  }

  private static String ask(int port, String path) {
    return OTHER
        .orElseThrow()
        .shell(
            "exec 3<>/dev/tcp/127.0.0.1/%d; printf 'GET %s HTTP/1.1\\r\\nHost: 127.0.0.1:%d\\r\\n"
                    .formatted(port, path, port)
                + "Connection: close\\r\\n\\r\\n' >&3; cat <&3");
  }
}
