package io.coneix.platform.host;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.client.PlatformClient;
import io.coneix.client.Retries;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.platform.files.DataDirectory;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running enclave host: one enclave process at a time, started anew when it dies. Thread-safe.
 *
 * <p>It never opens a job. Killed at any step, it loses nothing that was acknowledged: a statement
 * is handed over before the next run is asked for, and a run that was lost is reported as such.
 */
public final class EnclaveHost implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnclaveHost.class);
  private static final long HEARTBEAT_MS = 2_000;
  private static final long FIRST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 30_000;
  private static final long STOP_MS = 5_000;

  /** Linux's reports of a TDX domain: a process inside asks there for its quote. */
  private static final Path TSM = Path.of("/sys/kernel/config/tsm/report");

  private final HostConfig config;
  private final DataDirectory home;
  private final PlatformClient platform;
  private final Ed25519PrivateKey key;
  private final HostEvidence evidence;
  private final List<String> command;
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "enclave-heart"));
  private final Thread worker = daemon(this::work, "enclave-host");
  private volatile EnclaveSession session;
  private volatile boolean stopping;

  private EnclaveHost(HostConfig config, DataDirectory home) throws IOException {
    this.config = config;
    this.home = home;
    this.platform =
        new PlatformClient(
            config.platform(),
            config.keys(),
            new Retries(3, Duration.ofMillis(200), Duration.ofSeconds(30)));
    this.key = SimulationKey.readOrCreate(home.path(), config.random());
    this.evidence = evidence(config, key);
    this.command = sandboxed(config);
    retirePredecessor();
    this.session = open();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts the enclave process and returns once it is registered.
   *
   * @throws HostFailed where the process does not start
   * @throws io.coneix.client.PlatformUnreachable where the platform does not answer
   * @throws io.coneix.evidence.error.UnusableInput where directory, token or image cannot be used
   */
  public static EnclaveHost start(HostConfig config) {
    DataDirectory home = DataDirectory.open(config.dataDirectory(), SimulationKey.KIND);
    try {
      EnclaveHost host = new EnclaveHost(config, home);
      host.worker.start();
      host.heart.scheduleWithFixedDelay(
          host::beat, HEARTBEAT_MS, HEARTBEAT_MS, TimeUnit.MILLISECONDS);
      return host;
    } catch (IOException e) {
      home.close();
      throw new UnusableImage();
    } catch (RuntimeException e) {
      home.close();
      throw e;
    }
  }

  private static HostEvidence evidence(HostConfig config, Ed25519PrivateKey key)
      throws IOException {
    return config.hardware().isPresent()
        ? new HostEvidence.Hardware(
            config.hardware().get().kind(), config.hardware().get().collateral(), config.random())
        : new HostEvidence.Simulated(key, hash(config.image()));
  }

  private static Bytes hash(Path image) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(image)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return Bytes.wrap(digest.digest());
  }

  private static List<String> sandboxed(HostConfig config) throws IOException {
    Optional<EvidenceKind> kind = config.hardware().map(HostConfig.Hardware::kind);
    if (kind.isPresent() && kind.get() == EvidenceKind.SGX) {
      // Gramine needs the devices of SGX, and lets its enclave reach what the manifest names alone.
      return config.command();
    }
    String path = System.getenv("PATH");
    Sandbox sandbox = Sandbox.find(path == null ? "/usr/bin" : path);
    if (!sandbox.isThere()) {
      config
          .warnings()
          .accept(
              "the enclave process runs without a sandbox, since bubblewrap (bwrap) is missing or"
                  + " may not be used here: network and files are open to it");
    }
    List<Path> readable = new ArrayList<>(List.of(config.image()));
    readable.addAll(config.files());
    return sandbox.around(config.command(), readable, kind.isPresent() ? List.of(TSM) : List.of());
  }

  /** A host that was killed has left its enclave registered; the process has ended with it. */
  private void retirePredecessor() {
    new PresentEvidence(home.path())
        .read()
        .ifPresent(hash -> platform.host(config.token()).retire(hash));
  }

  private static long bytes(List<Path> files) {
    return files.stream().map(Path::toFile).mapToLong(File::length).sum();
  }

  private EnclaveSession open() {
    EnclaveProcess process = EnclaveProcess.start(command, evidence.kind(), bytes(config.files()));
    try {
      return EnclaveSession.open(config, platform, process, evidence);
    } catch (Throwable e) {
      process.close();
      throw e;
    }
  }

  /** No sign of life without a worker: an enclave that never leases would be shown to wallets. */
  private void beat() {
    try {
      if (worker.isAlive()) {
        session.beat();
      }
    } catch (Throwable e) {
      // It would end the schedule.
      LOG.warn("heartbeat failed", e);
    }
  }

  /**
   * Each turn is the life of one process. Whatever is thrown, an {@link Error} too, ends the turn
   * and not the host.
   */
  private void work() {
    while (!stopping) {
      try {
        session.serve(() -> stopping);
      } catch (Throwable e) {
        LOG.warn("the enclave process is lost, starting another", e);
      }
      if (!stopping) {
        reopen();
      }
    }
  }

  private void reopen() {
    long pauseMs = FIRST_PAUSE_MS;
    while (!stopping) {
      try {
        session.close();
        session = open();
        return;
      } catch (Throwable e) {
        LOG.warn("starting the enclave failed, repeating", e);
        pause(pauseMs);
        pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      }
    }
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Encoded evidence of the present process. */
  public Bytes evidence() {
    return session.evidence();
  }

  /** The public half of the key that signs evidence, for the authority's list. */
  public Bytes hostKey() {
    return key.publicKey().encoded();
  }

  /** Ends the process and tells the platform, within ten seconds. Harmless when repeated. */
  @Override
  public void close() {
    if (stopping) {
      return;
    }
    stopping = true;
    heart.shutdownNow();
    worker.interrupt();
    session.close();
    try {
      worker.join(STOP_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    home.close();
  }
}
