package io.coneix.client;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.log.LogKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

/**
 * Talks to a platform over HTTP.
 *
 * <p>Every call is idempotent by the protocol's design (entries by name, messages and jobs by
 * content), so each is repeated after a failure of the network, with growing pauses, a bounded
 * number of times. Failures: {@link PlatformUnreachable} and {@link PlatformFailed} are faults,
 * {@link NameTaken} is the log's no, {@link RequestRefused} is unusable input. Thread-safe.
 */
public final class PlatformClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final Transport transport;
  private final Optional<LogKeys> keys;

  /**
   * A client with the usual retries.
   *
   * @param base the platform's address, for example {@code http://127.0.0.1:8080}
   * @param keys whom to believe about the log
   */
  public PlatformClient(URI base, LogKeys keys) {
    this(base, keys, Retries.usual());
  }

  /** A client with other retries. */
  public PlatformClient(URI base, LogKeys keys, Retries retries) {
    this(new Transport(base, http(), retries), Optional.of(keys));
  }

  /** A client of no platform: whatever it is asked ends in {@link NotConnected}. */
  public static PlatformClient none() {
    return new PlatformClient(Transport.none(), Optional.empty());
  }

  private PlatformClient(Transport transport, Optional<LogKeys> keys) {
    this.transport = transport;
    this.keys = keys;
  }

  private static HttpClient http() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_TIMEOUT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /**
   * Asks a platform for the keys of its log: for a first contact, and to be compared with what the
   * other side or a trust file says. Nothing vouches for the answer.
   */
  public static LogKeys fetchUnverifiedKeys(URI base) {
    return LogKeyDocument.fetch(new Transport(base, http(), Retries.usual()));
  }

  /**
   * Whom this client believes about the log.
   *
   * @throws NotConnected where it is a client of no platform
   */
  public LogKeys keys() {
    return keys.orElseThrow(NotConnected::new);
  }

  /** The log. */
  public LogClient log() {
    return new LogClient(transport, this::keys);
  }

  /** Public objects by hash. */
  public ObjectClient objects() {
    return new ObjectClient(transport);
  }

  /** The blind store. */
  public BlobClient blobs() {
    return new BlobClient(transport);
  }

  /** Mailboxes. */
  public MailboxClient mailboxes() {
    return new MailboxClient(transport);
  }

  /** Drop boxes. */
  public DropBoxClient drops() {
    return new DropBoxClient(transport);
  }

  /** Enclaves and runs, as a wallet sees them. */
  public RunClient runs() {
    return new RunClient(transport);
  }

  /**
   * Enclaves and runs, as an enclave host sees them; {@code token} is the platform's host token.
   */
  public HostClient host(SecretBytes token) {
    return new HostClient(transport, token);
  }

  /** Lets go of what the client holds; connections end by themselves. */
  @Override
  public void close() {
    // HttpClient is only closeable from JDK 21 on; before, it ends with its last reference.
  }
}
