package io.coneix.platform;

import io.coneix.evidence.error.OneLine;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.postgres.DatabaseAccess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a platform is started with.
 *
 * @param dataDirectory keys, host token and the embedded database; created where missing
 * @param host the address to bind
 * @param port 0 for any free one
 * @param origin the log's name, for example {@code log.example/2026}: no space, no plus
 * @param database a database to use instead of an embedded one
 * @param cache where PostgreSQL's programs are unpacked
 * @param clock the time that the log states in its checkpoints; nothing else reads it
 * @param random for keys, passwords and tokens
 * @param enclavePatience how long an enclave may be silent, in real time
 * @param leasePatience how long a run may be with its enclave, in real time
 * @param faults {@link FaultPoints#NONE} but in tests
 */
public record PlatformConfig(
    Path dataDirectory,
    String host,
    int port,
    String origin,
    Optional<DatabaseAccess> database,
    Path cache,
    Clock clock,
    SecureRandom random,
    Duration enclavePatience,
    Duration leasePatience,
    FaultPoints faults) {
  /** The address of this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Heartbeats come every two seconds. */
  public static final Duration ENCLAVE_PATIENCE = Duration.ofSeconds(15);

  /** A run of a year takes seconds. */
  public static final Duration LEASE_PATIENCE = Duration.ofMinutes(5);

  private static final int MAX_PORT = 65_535;

  /** Refuses what no log and no socket can have. */
  public PlatformConfig {
    if (port < 0 || port > MAX_PORT) {
      throw new UnusableConfig("--port", "0 to " + MAX_PORT, "" + port);
    }
    boolean named = origin.codePoints().noneMatch(PlatformConfig::isBarred);
    if (origin.isEmpty() || origin.length() > 100 || !named || !OneLine.isPlain(origin)) {
      throw new UnusableConfig("--origin", "1 to 100 characters without space and plus", "others");
    }
  }

  /** What no name of a note's key may hold (C2SP signed-note), and what would need an escape. */
  private static boolean isBarred(int c) {
    return c == '+'
        || c == '"'
        || c == '\\'
        || Character.isISOControl(c)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.SURROGATE;
  }

  /** A platform of this machine on any free port, with an embedded database. */
  public static PlatformConfig local(
      Path dataDirectory, String origin, Clock clock, SecureRandom random) {
    return new PlatformConfig(
        dataDirectory,
        LOOPBACK,
        0,
        origin,
        Optional.empty(),
        userCache(),
        clock,
        random,
        ENCLAVE_PATIENCE,
        LEASE_PATIENCE,
        FaultPoints.NONE);
  }

  /** {@code $XDG_CACHE_HOME/coneix}, or {@code ~/.cache/coneix}. */
  public static Path userCache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || !Path.of(xdg).isAbsolute()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("coneix");
  }

  /** The same on another address and port. */
  public PlatformConfig withAddress(String otherHost, int otherPort) {
    return new PlatformConfig(
        dataDirectory,
        otherHost,
        otherPort,
        origin,
        database,
        cache,
        clock,
        random,
        enclavePatience,
        leasePatience,
        faults);
  }

  /** The same with a database of one's own. */
  public PlatformConfig withDatabase(DatabaseAccess access) {
    return new PlatformConfig(
        dataDirectory,
        host,
        port,
        origin,
        Optional.of(access),
        cache,
        clock,
        random,
        enclavePatience,
        leasePatience,
        faults);
  }

  /** The same with another cache. */
  public PlatformConfig withCache(Path otherCache) {
    return new PlatformConfig(
        dataDirectory,
        host,
        port,
        origin,
        database,
        otherCache,
        clock,
        random,
        enclavePatience,
        leasePatience,
        faults);
  }

  /** The same with other patience. */
  public PlatformConfig withPatience(Duration enclave, Duration lease) {
    return new PlatformConfig(
        dataDirectory, host, port, origin, database, cache, clock, random, enclave, lease, faults);
  }

  /** The same with fault points. */
  public PlatformConfig withFaults(FaultPoints points) {
    return new PlatformConfig(
        dataDirectory,
        host,
        port,
        origin,
        database,
        cache,
        clock,
        random,
        enclavePatience,
        leasePatience,
        points);
  }
}
