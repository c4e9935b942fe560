package io.coneix.platform;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.platform.postgres.TestServer;
import io.coneix.testkit.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A platform in a JVM of its own, to be killed. The child prints its port and its log's keys, and
 * halts itself where it reaches the label in {@code coneix.fault}.
 */
final class KilledPlatform implements AutoCloseable {
  private final Process process;
  private final int port;

  private KilledPlatform(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The child's program: data directory, and where given URL and user; the password comes in. */
  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PlatformConfig config =
        TestPlatform.config(Path.of(args[0]))
            .withPatience(Duration.ofMinutes(10), Duration.ofMinutes(10))
            .withFaults(FaultPoints.haltAt(System.getProperty("coneix.fault", "")));
    if (args.length > 1) {
      byte[] password = in.readLine().getBytes(StandardCharsets.UTF_8);
      config =
          config.withDatabase(
              new DatabaseAccess(args[1], args[2], Optional.of(SecretBytes.wrap(password))));
    }
    PlatformServer server = PlatformServer.start(config);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    System.out.println("port " + server.port());
  }

  static KilledPlatform start(Path home, Optional<DatabaseAccess> database, String faultAt)
      throws IOException {
    TestServer.requireSupport();
    List<String> command = new ArrayList<>(ChildJvm.command());
    command.addAll(
        List.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Dconeix.fault=" + faultAt,
            "-cp",
            System.getProperty("java.class.path"),
            KilledPlatform.class.getName(),
            home.toString()));
    database.ifPresent(access -> command.addAll(List.of(access.jdbcUrl(), access.user())));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String password =
        database.flatMap(DatabaseAccess::password).map(KilledPlatform::text).orElse("");
    process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null || !line.startsWith("port ")) {
      throw new IOException("platform did not start: " + line);
    }
    return new KilledPlatform(process, Integer.parseInt(line.substring(5)));
  }

  private static String text(SecretBytes password) {
    byte[] bytes = password.reveal(io.coneix.evidence.bytes.SecretAccess.FOR_CRYPTO);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  java.net.URI address() {
    return java.net.URI.create("http://127.0.0.1:" + port);
  }

  /** Signal 9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Signal 15; the seconds that it took. */
  double terminate() throws InterruptedException {
    long start = System.nanoTime();
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still there");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  boolean diesWithin(int seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == FaultPoints.KILLED;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
