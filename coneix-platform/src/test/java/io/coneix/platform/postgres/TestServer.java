package io.coneix.platform.postgres;

import io.coneix.evidence.error.Failure;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Assumptions;

/** Starts embedded servers for tests, or skips the test with a line that says why. */
public final class TestServer {
  /** Shared by all tests of the build, so that the programs are unpacked once. */
  public static final Path CACHE = Path.of("target", "postgres-cache").toAbsolutePath();

  private TestServer() {}

  /** Starts a server in {@code home}. */
  public static EmbeddedPostgres start(Path home) {
    requireSupport();
    return EmbeddedPostgres.start(home, CACHE, new SecureRandom());
  }

  /** Skips the running test where this machine has no programs or no user to run them. */
  public static void requireSupport() {
    try {
      PostgresBinaries.ofHost(CACHE);
    } catch (Failure e) {
      String why = "SKIPPED, PostgreSQL cannot run here: " + e.getMessage();
      System.out.println(why);
      Assumptions.abort(why);
    }
  }
}
