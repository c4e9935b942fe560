package io.coneix.platform.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.client.PlatformClient;
import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.platform.HostToken;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.TestPlatform;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.testkit.ChildJvm;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Enclave hosts in JVMs of their own, killed at each labelled step. */
@ExtendWith(SharedDatabase.class)
class KilledHostTest {
  private static final SecretBytes BOX = SecretBytes.of(new byte[32]);

  private static final List<String> SERVING =
      List.of("host-leased", "host-answered", "host-delivered");

  @TempDir Path home;

  /** The child's program: platform, its data directory, the host's directory, image. */
  public static void main(String[] args) throws Exception {
    URI platform = URI.create(args[0]);
    FaultPoints faults = FaultPoints.haltAt(System.getProperty("coneix.fault", ""));
    HostConfig config = config(platform, Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    EnclaveHost.start(config.with(HostConfig.JOB_PATIENCE, HostConfig.KEY_LIFE, faults));
    Thread.sleep(120_000);
  }

  private static HostConfig config(URI platform, Path server, Path data, Path image) {
    return HostConfig.of(
        platform,
        PlatformClient.fetchUnverifiedKeys(platform),
        HostToken.read(server.resolve(HostToken.FILE)),
        data,
        FakeImage.command(image),
        image,
        new SecureRandom(),
        warning -> {});
  }

  private static List<String> java(List<String> arguments) {
    List<String> command = new java.util.ArrayList<>(ChildJvm.command());
    arguments.stream().filter(a -> a.startsWith("-D")).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.stream().filter(a -> !a.startsWith("-D")).forEach(command::add);
    return command;
  }

  @Test
  void hostKilledAtEachStep_theJobEndsWithTheNextOne(DatabaseAccess access) throws Exception {
    Path image = FakeImage.write(home.resolve("image.jar"));
    Path data = home.resolve("p");
    try (PlatformServer server =
        TestPlatform.start(TestPlatform.config(data).withDatabase(access))) {
      PlatformClient client = TestPlatform.client(server);
      for (String step :
          List.of(
              "host-evidence-logged",
              "host-registered",
              "host-leased",
              "host-answered",
              "host-delivered")) {
        Process victim = victim(server, data, image, step);
        boolean served = SERVING.contains(step);
        Bytes first = served ? submit(client, living(client, victim), "S " + step) : Bytes.EMPTY;
        assertThat(victim.waitFor(60, TimeUnit.SECONDS)).as(step).isTrue();
        assertThat(victim.exitValue()).as(step).isEqualTo(FaultPoints.KILLED);
        try (EnclaveHost heir =
            EnclaveHost.start(config(server.address(), data, home.resolve("h"), image))) {
          assertThat(client.runs().unverifiedEnclaves()).as(step).containsExactly(heir.evidence());
          if (served) {
            RunStatus status = client.runs().status(first).orElseThrow();
            assertThat(status.code())
                .isEqualTo(step.equals("host-delivered") ? "" : RunStatus.ENCLAVE_LOST);
            assertThat(status.isFinal()).isTrue();
          }
          Bytes again = submit(client, heir.evidence(), "S again " + step);
          awaitDone(client, again);
        }
      }
      assertThat(client.mailboxes().read(BOX)).hasSize(6);
    }
  }

  private Process victim(PlatformServer server, Path data, Path image, String step)
      throws Exception {
    List<String> command =
        java(
            List.of(
                "-Dconeix.fault=" + step,
                KilledHostTest.class.getName(),
                server.address().toString(),
                data.toString(),
                home.resolve("h").toString(),
                image.toString()));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The victim's enclave, once it is there. */
  private static Bytes living(PlatformClient client, Process victim) throws InterruptedException {
    List<Bytes> all = List.of();
    for (int i = 0; i < 3_000 && all.isEmpty() && victim.isAlive(); i++) {
      Thread.sleep(20);
      all = client.runs().unverifiedEnclaves();
    }
    return all.get(0);
  }

  private static Bytes submit(PlatformClient client, Bytes evidence, String job) {
    Bytes box = Addresses.mailbox(BOX);
    return client.runs().submit(new RunSubmission(Sha256.of(evidence), box, box, Bytes.utf8(job)));
  }

  private static void awaitDone(PlatformClient client, Bytes run) throws InterruptedException {
    for (int i = 0; i < 3_000; i++) {
      if (client.runs().status(run).orElseThrow().state() == RunStatus.State.DONE) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("run did not end");
  }
}
