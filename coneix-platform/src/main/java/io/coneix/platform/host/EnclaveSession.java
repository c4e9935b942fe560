package io.coneix.platform.host;

import io.coneix.client.HostClient;
import io.coneix.client.PlatformClient;
import io.coneix.client.RequestRefused;
import io.coneix.client.wire.Lease;
import io.coneix.client.wire.RunStatus;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One enclave process from its first key to its end: vouched for, logged, registered, serving.
 *
 * <p>The order matters (THREATS, T28): evidence names a checkpoint from after the process's start,
 * and is in the log before the platform shows it to anybody. Used by one thread, but for {@link
 * #beat}.
 */
final class EnclaveSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnclaveSession.class);
  private static final long IDLE_MS = 100;
  private static final long DOWN_MS = 1_000;

  private final HostConfig config;
  private final PlatformClient platform;
  private final HostClient host;
  private final EnclaveProcess process;
  private final Bytes evidence;
  private final long madeNs = System.nanoTime();
  private boolean down;

  private EnclaveSession(
      HostConfig config, PlatformClient platform, EnclaveProcess process, Bytes evidence) {
    this.config = config;
    this.platform = platform;
    this.host = platform.host(config.token());
    this.process = process;
    this.evidence = evidence;
  }

  /** Vouches for a process that has just been started, and makes it known. */
  static EnclaveSession open(
      HostConfig config, PlatformClient platform, EnclaveProcess process, HostEvidence maker) {
    Bytes evidence = maker.about(process, platform.log().checkpoint().timed());
    EnclaveSession session = new EnclaveSession(config, platform, process, evidence);
    session.makeKnown();
    process.send(evidence);
    return session;
  }

  private void makeKnown() {
    platform.objects().put(evidence);
    platform.log().append(LogEntry.ofObject(EntryKind.EVIDENCE, evidenceHash()));
    config.faults().reached("host-evidence-logged");
    host.register(evidence);
    new PresentEvidence(config.dataDirectory()).write(evidenceHash());
    config.faults().reached("host-registered");
  }

  Bytes evidence() {
    return evidence;
  }

  private Bytes evidenceHash() {
    return Sha256.of(evidence);
  }

  /** A sign of life; a platform that has forgotten the enclave is told of it again. */
  void beat() {
    try {
      if (process.isAlive() && !host.heartbeat(evidenceHash())) {
        host.register(evidence);
      }
    } catch (Fault | UnusableInput e) {
      LOG.debug("heartbeat failed", e);
    }
  }

  /**
   * Serves jobs until the process ends, which is a {@link HostFailed}, {@code stopping}, or an idle
   * moment after the life of its keys: evidence of another day is refused by every enclave.
   */
  void serve(BooleanSupplier stopping) {
    while (!stopping.getAsBoolean()) {
      Optional<Lease> lease = lease();
      if (lease.isPresent()) {
        run(lease.get(), stopping);
      } else if (!process.isAlive()) {
        throw new HostFailed("enclave process", "a process that lives", "its end");
      } else if (System.nanoTime() - madeNs > config.keyLife().toNanos()) {
        return;
      } else {
        pause(IDLE_MS);
      }
    }
  }

  private Optional<Lease> lease() {
    try {
      Optional<Lease> lease = host.lease(evidenceHash());
      if (down) {
        down = false;
        LOG.warn("the platform answers again");
      }
      return lease;
    } catch (Fault | UnusableInput e) {
      if (!down) {
        // Once for each outage: the loop asks every second.
        down = true;
        LOG.warn("asking for a run failed, repeating", e);
      }
      pause(DOWN_MS);
      return Optional.empty();
    }
  }

  private void run(Lease lease, BooleanSupplier stopping) {
    config.faults().reached("host-leased");
    EnclaveProcess.Result result;
    try {
      result = process.run(lease.sealedJob(), config.jobPatience());
    } catch (HostFailed | UnusableInput e) {
      deliver(() -> host.rejected(lease.runId(), RunStatus.ENCLAVE_LOST), stopping);
      throw e;
    }
    config.faults().reached("host-answered");
    deliver(() -> tell(lease.runId(), result), stopping);
    config.faults().reached("host-delivered");
  }

  private void tell(Bytes runId, EnclaveProcess.Result result) {
    if (result.statement().isPresent()) {
      host.statement(runId, result.statement().get());
    } else {
      host.rejected(runId, result.code());
    }
  }

  /** Until the platform has it, or says that it does not want it: nobody else has the statement. */
  private static void deliver(Runnable call, BooleanSupplier stopping) {
    while (!stopping.getAsBoolean()) {
      try {
        call.run();
        return;
      } catch (RequestRefused e) {
        LOG.warn("the platform does not take the end of a run", e);
        return;
      } catch (Fault e) {
        LOG.warn("delivering the end of a run failed, repeating", e);
        pause(DOWN_MS);
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

  /** Tells the platform that the enclave is gone, where it can be reached, and ends the process. */
  @Override
  public void close() {
    process.close();
    try {
      host.retire(evidenceHash());
    } catch (Fault | UnusableInput e) {
      LOG.warn("retiring the enclave failed", e);
    }
  }
}
