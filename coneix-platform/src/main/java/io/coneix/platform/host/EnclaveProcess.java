package io.coneix.platform.host;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.attestation.quote.Quote;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.Rejection;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.TimedCheckpoint;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running enclave process. It serves one job after the other, and ends when its input ends: also
 * when this host is killed. Not thread-safe, but for {@link #close} and {@link #isAlive}.
 */
final class EnclaveProcess implements AutoCloseable {
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);

  /** SGX adds and measures each page of an enclave before its first instruction. */
  private static final Duration HARDWARE_START_PATIENCE = Duration.ofMinutes(10);

  /** Files are read, hashed and checked before the keys come; a slow disk. */
  private static final long READ_BYTES_A_SECOND = 20_000_000;

  /** The host's quoting service may have to start first. */
  private static final Duration QUOTE_PATIENCE = Duration.ofSeconds(60);

  private static final Set<String> NO_DEVICE =
      Set.of("evidence-device-missing", "evidence-device-wrong");

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final ExecutorService reader = Executors.newSingleThreadExecutor(EnclaveProcess::daemon);
  private final Keys keys;

  /** The process's public keys, as it names them itself. */
  record Keys(Bytes signKey, Bytes sealKey) {}

  /** What comes of a job: a sealed statement or a code, never both. */
  record Result(Optional<Bytes> statement, String code) {}

  /** A quote, and what it reports. */
  record Attested(KeyBinding binding, Bytes quote) {}

  private EnclaveProcess(Process process, Duration startPatience) {
    this.process = process;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.keys = readKeys(startPatience);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "enclave-reader");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts the process and waits for its keys. Its environment is empty and what it writes to
   * standard error is dropped: a stack trace could hold plaintext (THREATS, T32).
   *
   * @param fileBytes of files that it reads first
   * @throws HostFailed where it does not start or sends something else
   */
  static EnclaveProcess start(List<String> command, EvidenceKind kind, long fileBytes) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new HostFailed("enclave command", "a program that starts", "one that does not");
    }
    try {
      Duration patience = kind.teeType().isEmpty() ? START_PATIENCE : HARDWARE_START_PATIENCE;
      return new EnclaveProcess(process, patience.plusSeconds(fileBytes / READ_BYTES_A_SECOND));
    } catch (HostFailed | UnusableInput e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private Keys readKeys(Duration patience) {
    Fields frame = read(patience).orElseThrow(() -> ended("keys"));
    frame.int32("kind", Frames.KEYS, Frames.KEYS);
    Bytes signKey = frame.bytes("sign key", Ed25519PublicKey.SIZE);
    Bytes sealKey = frame.bytes("seal key", XWing.PUBLIC_KEY_SIZE);
    frame.end();
    return new Keys(signKey, sealKey);
  }

  private static HostFailed ended(String expected) {
    return new HostFailed("enclave process", expected, "its end");
  }

  Keys keys() {
    return keys;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Tells the process the evidence about itself. */
  void send(Bytes evidence) {
    write(Frames.EVIDENCE, evidence);
  }

  /**
   * Lets the process ask its hardware for a quote about its keys.
   *
   * @throws NoHardware where there is none of that kind
   * @throws HostFailed where there is and gives no quote
   */
  Attested attest(EvidenceKind kind, TimedCheckpoint checkpoint, Bytes nonce) {
    try {
      Frames.write(
          out,
          CborValue.of(Frames.ATTEST),
          CborValue.of(kind.ordinal()),
          CborValue.of(Cbor.encode(checkpoint.toCbor())),
          CborValue.of(nonce));
    } catch (IOException e) {
      throw ended("a process that reads");
    }
    Fields frame = read(QUOTE_PATIENCE).orElseThrow(() -> ended("a quote"));
    if (frame.int32("kind", Frames.REJECTED, Frames.QUOTE) == Frames.REJECTED) {
      String code = code(frame);
      throw NO_DEVICE.contains(code)
          ? new NoHardware(kind, code)
          : new HostFailed("enclave process", "a quote", code);
    }
    Attested attested =
        new Attested(
            KeyBinding.decode(frame.bytes("binding", 1, KeyBinding.MAX_SIZE)),
            frame.bytes("quote", 1, Quote.MAX_SIZE));
    frame.end();
    return attested;
  }

  private void write(int kind, Bytes content) {
    try {
      Frames.write(out, kind, content);
    } catch (IOException e) {
      throw ended("a process that reads");
    }
  }

  /**
   * Hands a job in and waits.
   *
   * @throws HostFailed where the process ends, breaks the protocol or takes longer than {@code
   *     patience}; it is of no more use then
   */
  Result run(Bytes sealedJob, Duration patience) {
    write(Frames.JOB, sealedJob);
    Fields frame = read(patience).orElseThrow(() -> ended("a statement"));
    int kind = frame.int32("kind", Frames.STATEMENT, Frames.REJECTED);
    Result result =
        kind == Frames.STATEMENT
            ? new Result(Optional.of(frame.bytes("statement", 1, Limits.STATEMENT)), "")
            : new Result(Optional.empty(), code(frame));
    frame.end();
    return result;
  }

  /** What is no code is not passed on: it could be a text. */
  private static String code(Fields frame) {
    try {
      return new Rejection(frame.text("code", 1, Limits.CODE)).code();
    } catch (IllegalArgumentException e) {
      throw new HostFailed("enclave process", "a code", "other characters");
    }
  }

  private Optional<Fields> read(Duration patience) {
    try {
      return reader.submit(() -> Frames.read(in)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HostFailed failed) {
        throw failed;
      }
      throw new HostFailed("enclave process", "a frame", "another form, or its end");
    } catch (TimeoutException e) {
      throw new HostFailed("enclave process", "an answer within " + patience, "none");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostFailed("enclave process", "an answer", "an interruption");
    }
  }

  /** Ends the process at once: it has no state to save. */
  @Override
  public void close() {
    reader.shutdownNow();
    process.destroyForcibly();
  }
}
