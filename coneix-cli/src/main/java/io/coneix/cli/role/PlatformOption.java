package io.coneix.cli.role;

import io.coneix.client.PlatformClient;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.VerifierKey;
import io.coneix.verify.trust.Trust;
import java.net.URI;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --platform URL}: the platform to talk to. */
public final class PlatformOption {
  @Option(
      names = "--platform",
      paramLabel = "URL",
      required = true,
      description = "The platform's address, for example http://127.0.0.1:8080.")
  private String url = "";

  /** An address that is no web address. */
  public static final class BadAddress extends UnusableInput {
    /** Builds the failure. */
    public BadAddress(String found) {
      super(
          "not a platform's address",
          "--platform",
          "http://HOST:PORT or https://HOST:PORT",
          found,
          "copy the address that 'coneix platform' printed");
    }
  }

  /** A platform whose log is none of those trusted. */
  public static final class UnknownLog extends Refused {
    /** Builds the refusal from the log's name. */
    public UnknownLog(String origin) {
      super(
          "the platform's log is not trusted",
          "trust file, logs",
          "a log of the trust file",
          origin,
          "ask the authority for a trust file that names it");
    }
  }

  /** The address as given. */
  public String address() {
    return url;
  }

  /** The address. */
  public URI uri() {
    return uri(url);
  }

  /** Reads an address. */
  public static URI uri(String text) {
    try {
      URI uri = URI.create(text);
      String scheme = uri.getScheme();
      if (uri.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new BadAddress("text that is no address");
    }
    throw new BadAddress("another kind of address");
  }

  /** A client that believes what the platform says of its own log: for a first contact only. */
  public PlatformClient unverified() {
    URI uri = uri();
    return new PlatformClient(uri, PlatformClient.fetchUnverifiedKeys(uri));
  }

  /**
   * A client that believes the keys of the trust file for the platform's log.
   *
   * @throws UnknownLog where the trust file does not name it
   */
  public PlatformClient trusted(Trust trust) {
    return trusted(uri(), trust);
  }

  /** As {@link #trusted(Trust)}, for an address known otherwise. */
  public static PlatformClient trusted(URI uri, Trust trust) {
    String origin = PlatformClient.fetchUnverifiedKeys(uri).origin();
    Trust.Log log =
        trust.logs().stream()
            .filter(l -> l.origin().equals(origin))
            .findFirst()
            .orElseThrow(() -> new UnknownLog(origin));
    LogKeys keys =
        new LogKeys(
            origin, VerifierKey.parse(log.key()), List.of(VerifierKey.parse(log.timeKey())), 1);
    return new PlatformClient(uri, keys);
  }
}
