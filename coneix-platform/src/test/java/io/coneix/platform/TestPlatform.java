package io.coneix.platform;

import io.coneix.client.PlatformClient;
import io.coneix.platform.postgres.TestServer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** Starts platforms for tests. */
public final class TestPlatform {
  private TestPlatform() {}

  /** What tests start with. */
  public static PlatformConfig config(Path home) {
    return PlatformConfig.local(home, "log.test/1", Clock.systemUTC(), new SecureRandom())
        .withCache(TestServer.CACHE);
  }

  /** Starts, or skips the test where PostgreSQL cannot run. */
  public static PlatformServer start(PlatformConfig config) {
    TestServer.requireSupport();
    return PlatformServer.start(config);
  }

  /** A client that believes the platform's own keys. */
  public static PlatformClient client(PlatformServer server) {
    return new PlatformClient(server.address(), server.logKeys());
  }
}
