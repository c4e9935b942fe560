package io.coneix.platform.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.SimulationEvidence;
import io.coneix.client.PlatformClient;
import io.coneix.client.PlatformFailed;
import io.coneix.client.PlatformUnreachable;
import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.HostToken;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.TestPlatform;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.postgres.DatabaseAccess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedDatabase.class)
class EnclaveHostTest {
  private static final SecretBytes REQUESTER = secret(1);
  private static final SecretBytes HOLDER = secret(2);

  @TempDir Path home;
  private final List<String> warnings = new ArrayList<>();
  private PlatformServer server;
  private PlatformClient client;

  @BeforeEach
  void start(DatabaseAccess access) {
    server = TestPlatform.start(TestPlatform.config(home.resolve("p")).withDatabase(access));
    client = TestPlatform.client(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HostConfig config() throws Exception {
    Path image = home.resolve("image.jar");
    if (!Files.exists(image)) {
      FakeImage.write(image);
    }
    return HostConfig.of(
        server.address(),
        server.logKeys(),
        HostToken.read(home.resolve("p").resolve(HostToken.FILE)),
        home.resolve("h"),
        FakeImage.command(image),
        image,
        new SecureRandom(),
        warnings::add);
  }

  private Bytes submit(EnclaveHost host, String job) {
    return client
        .runs()
        .submit(
            new RunSubmission(
                Sha256.of(host.evidence()),
                Addresses.mailbox(REQUESTER),
                Addresses.mailbox(HOLDER),
                Bytes.utf8(job)));
  }

  private RunStatus end(Bytes run) throws InterruptedException {
    for (int i = 0; i < 1_500; i++) {
      RunStatus status = client.runs().status(run).orElseThrow();
      if (status.isFinal()) {
        return status;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("run did not end");
  }

  /** As {@link #end}, with a platform that is being stopped: what runs there then is cut off. */
  private RunStatus endAcrossAStop(Bytes run) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      try {
        return end(run);
      } catch (PlatformFailed | PlatformUnreachable e) {
        Thread.sleep(50);
      }
    }
    throw new AssertionError("the platform did not come back");
  }

  @Test
  void job_endsInOneStatementForBoth() throws Exception {
    try (EnclaveHost host = EnclaveHost.start(config())) {
      assertThat(end(submit(host, "S1"))).isEqualTo(new RunStatus(RunStatus.State.DONE, ""));
      var requester = client.mailboxes().read(REQUESTER);
      assertThat(requester).hasSize(1).isEqualTo(client.mailboxes().read(HOLDER));
      assertThat(requester.get(0).body())
          .isEqualTo(Bytes.concat(Bytes.utf8("statement of S1"), host.evidence().slice(0, 8)));
      assertThat(end(submit(host, "S2")).state()).isEqualTo(RunStatus.State.DONE);
      assertThat(client.mailboxes().read(HOLDER)).hasSize(2);
    }
    assertThat(client.runs().unverifiedEnclaves()).isEmpty();
  }

  @Test
  void T28_evidence_isSignedByTheHostAndLoggedBeforeItIsShown() throws Exception {
    try (EnclaveHost host = EnclaveHost.start(config())) {
      Bytes shown = client.runs().unverifiedEnclaves().get(0);
      assertThat(shown).isEqualTo(host.evidence());
      SimulationEvidence evidence = SimulationEvidence.verify(shown);
      assertThat(evidence.hostKey()).isEqualTo(host.hostKey());
      assertThat(evidence.hostKey())
          .isEqualTo(SimulationKey.publicKey(home.resolve("h"), new SecureRandom()).encoded());
      assertThat(evidence.imageHash())
          .isEqualTo(Sha256.of(Bytes.of(Files.readAllBytes(home.resolve("image.jar")))));
      LogEntry entry = LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(shown));
      assertThat(client.log().unverifiedProof(entry.name())).isPresent();
      assertThat(client.objects().get(Sha256.of(shown))).contains(shown);
    }
  }

  @Test
  void rejectedJob_endsWithTheEnclavesCode() throws Exception {
    try (EnclaveHost host = EnclaveHost.start(config())) {
      assertThat(end(submit(host, "R")))
          .isEqualTo(new RunStatus(RunStatus.State.REJECTED, "bad-job"));
      assertThat(end(submit(host, "S")).state()).isEqualTo(RunStatus.State.DONE);
    }
  }

  @Test
  void T12_enclaveThatDies_losesTheRunAndAnotherServesTheSameInputs() throws Exception {
    try (EnclaveHost host = EnclaveHost.start(config())) {
      Bytes first = host.evidence();
      for (String job : List.of("X", "M", "T")) {
        Bytes before = host.evidence();
        assertThat(end(submit(host, job)))
            .isEqualTo(new RunStatus(RunStatus.State.REJECTED, RunStatus.ENCLAVE_LOST));
        awaitOther(host, before);
      }
      assertThat(client.runs().unverifiedEnclaves()).doesNotContain(first);
      assertThat(end(submit(host, "S again")).state()).isEqualTo(RunStatus.State.DONE);
    }
  }

  @Test
  void T29_keysAfterTheirLife_areReplacedByNewOnes() throws Exception {
    HostConfig brief =
        config().with(HostConfig.JOB_PATIENCE, Duration.ofSeconds(1), FaultPoints.NONE);
    try (EnclaveHost host = EnclaveHost.start(brief)) {
      Bytes first = host.evidence();
      awaitOther(host, first);
      Bytes second = host.evidence();
      assertThat(SimulationEvidence.verify(second).signKey())
          .isNotEqualTo(SimulationEvidence.verify(first).signKey());
      assertThat(client.runs().unverifiedEnclaves()).doesNotContain(first);
    }
  }

  @Test
  void T32_textInsteadOfACode_reachesNobody() throws Exception {
    try (EnclaveHost host = EnclaveHost.start(config())) {
      assertThat(end(submit(host, "T")).code()).isEqualTo(RunStatus.ENCLAVE_LOST);
    }
  }

  @Test
  void enclaveThatHangs_isEndedAfterThePatience() throws Exception {
    HostConfig impatient =
        config().with(Duration.ofSeconds(1), HostConfig.KEY_LIFE, FaultPoints.NONE);
    try (EnclaveHost host = EnclaveHost.start(impatient)) {
      Bytes before = host.evidence();
      assertThat(end(submit(host, "H")).code()).isEqualTo(RunStatus.ENCLAVE_LOST);
      awaitOther(host, before);
    }
  }

  /** A host whose worker has died would go on showing an enclave that takes no job. */
  @Test
  void errorInTheWorker_costsTheRunAndNotTheHost() throws Exception {
    AtomicBoolean thrown = new AtomicBoolean();
    FaultPoints once =
        label -> {
          if (label.equals("host-leased") && thrown.compareAndSet(false, true)) {
            throw new OutOfMemoryError("made up");
          }
        };
    try (EnclaveHost host =
        EnclaveHost.start(config().with(Duration.ofSeconds(60), HostConfig.KEY_LIFE, once))) {
      Bytes before = host.evidence();
      assertThat(end(submit(host, "S")).code()).isEqualTo(RunStatus.ENCLAVE_LOST);
      awaitOther(host, before);
      assertThat(end(submit(host, "S again")).state()).isEqualTo(RunStatus.State.DONE);
    }
  }

  @Test
  void statement_whosePlatformIsDownForAWhile_isDelivered(DatabaseAccess emptied) throws Exception {
    AtomicReference<PlatformServer> again = new AtomicReference<>();
    FaultPoints restart =
        label -> {
          if (label.equals("host-answered") && again.get() == null) {
            int port = server.port();
            server.close();
            again.set(
                PlatformServer.start(
                    TestPlatform.config(home.resolve("p"))
                        .withDatabase(emptied)
                        .withAddress("127.0.0.1", port)));
          }
        };
    // The database is emptied once more for this test's parameter: start the platform anew on it.
    server.close();
    server = TestPlatform.start(TestPlatform.config(home.resolve("p")).withDatabase(emptied));
    client = TestPlatform.client(server);
    try (EnclaveHost host =
        EnclaveHost.start(config().with(Duration.ofSeconds(60), HostConfig.KEY_LIFE, restart))) {
      assertThat(endAcrossAStop(submit(host, "S")).state()).isEqualTo(RunStatus.State.DONE);
      assertThat(client.mailboxes().read(HOLDER)).hasSize(1);
    } finally {
      if (again.get() != null) {
        again.get().close();
      }
    }
  }

  @Test
  void withoutBubblewrap_theOperatorIsWarned() throws Exception {
    try (EnclaveHost host = EnclaveHost.start(config())) {
      boolean sandboxed = Sandbox.find(System.getenv("PATH")).isThere();
      assertThat(warnings).hasSize(sandboxed ? 0 : 1);
      assertThat(host.evidence().size()).isPositive();
    }
  }

  @Test
  void publicFiles_areArgumentsByTheirWholePaths_whateverElseIsSet() throws Exception {
    Path map = Path.of("region.pack");
    HostConfig with =
        config()
            .with(List.of(map))
            .with(Duration.ofSeconds(5), HostConfig.KEY_LIFE, FaultPoints.NONE);
    assertThat(with.command()).endsWith(map.toAbsolutePath().toString());
    assertThat(with.files()).containsExactly(map);
  }

  @Test
  void commandThatDoesNotStart_isAFaultAtOnce() throws Exception {
    HostConfig good = config();
    HostConfig bad =
        HostConfig.of(
            good.platform(),
            good.keys(),
            good.token(),
            good.dataDirectory(),
            List.of("/bin/false"),
            good.image(),
            good.random(),
            warnings::add);
    assertThatThrownBy(() -> EnclaveHost.start(bad)).isInstanceOf(HostFailed.class);
    EnclaveHost.start(good).close();
  }

  @Test
  void platformThatIsNotThere_isAFault() throws Exception {
    HostConfig good = config();
    HostConfig bad =
        HostConfig.of(
            URI.create("http://127.0.0.1:1"),
            good.keys(),
            good.token(),
            good.dataDirectory(),
            good.command(),
            good.image(),
            good.random(),
            warnings::add);
    assertThatThrownBy(() -> EnclaveHost.start(bad)).isInstanceOf(PlatformUnreachable.class);
  }

  private static void awaitOther(EnclaveHost host, Bytes before) throws InterruptedException {
    for (int i = 0; i < 1_500 && host.evidence().equals(before); i++) {
      Thread.sleep(20);
    }
    assertThat(host.evidence()).isNotEqualTo(before);
  }

  private static SecretBytes secret(int number) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) number;
    return SecretBytes.wrap(bytes);
  }
}
