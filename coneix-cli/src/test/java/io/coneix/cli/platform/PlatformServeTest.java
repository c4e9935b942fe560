package io.coneix.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Main;
import io.coneix.client.PlatformClient;
import io.coneix.evidence.log.LogKeys;
import io.coneix.testkit.ChildJvm;
import io.coneix.testkit.http.PageClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, with a PostgreSQL of its own. */
class PlatformServeTest {
  private static final String NO_DATABASE = "PostgreSQL";

  @TempDir private Path temp;

  private Process serve(Path errors) throws IOException {
    return new ProcessBuilder(
            ChildJvm.command(
                Main.class,
                "platform",
                "serve",
                "--page",
                "--json",
                "--port",
                "0",
                "--data",
                temp.resolve("platform").toString()))
        .redirectError(errors.toFile())
        .start();
  }

  @Test
  void page_isServedOnAPortOfItsOwnToOneBrowser() throws Exception {
    Path errors = temp.resolve("err");
    Process process = serve(errors);
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      if (line == null && Files.readString(errors).contains(NO_DATABASE)) {
        String why = "SKIPPED, PostgreSQL cannot run here: " + Files.readString(errors);
        System.out.println(why);
        Assumptions.abort(why);
      }
      assertThat(line).as(Files.readString(errors)).isNotNull();
      JsonNode printed = new ObjectMapper().readTree(line);
      URI link = URI.create(printed.get("page").asText());
      URI platform = URI.create(printed.get("platform").asText());
      LogKeys keys = PlatformClient.fetchUnverifiedKeys(platform);
      assertThat(printed.get("log_key").asText()).isEqualTo(keys.log().text());
      assertThat(printed.get("time_key").asText()).isEqualTo(keys.cosigners().get(0).text());
      assertThat(link.getHost()).isEqualTo("127.0.0.1");
      assertThat(link.getPort()).isNotEqualTo(platform.getPort());
      PageClient browser = PageClient.open(link, "en");
      assertThat(browser.page("/")).contains("heckpoint");
      assertThat(browser.page("/unseen")).contains("<h1>");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(errors).content().doesNotContain("Exception");
    } finally {
      process.destroyForcibly();
    }
  }
}
