package io.coneix.pages;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Launch secrets, each good for one browser, and the sessions that they were exchanged for.
 *
 * <p>Only hashes are kept, so a look-up takes no time that depends on a secret. Thread-safe.
 */
final class Sessions {
  private static final int SECRET_BYTES = 32;
  private static final int MOST = 32;

  private final SecureRandom random;
  private final Set<Bytes> launches = new LinkedHashSet<>();
  private final Map<Bytes, Session> sessions = new LinkedHashMap<>();

  Sessions(SecureRandom random) {
    this.random = random;
  }

  /** A secret that {@link #exchange} takes once. */
  synchronized String newLaunch() {
    String secret = secret();
    if (launches.size() >= MOST) {
      launches.remove(launches.iterator().next());
    }
    launches.add(hash(secret));
    return secret;
  }

  /** The token of a new session, where {@code launch} is an unused launch secret. */
  synchronized Optional<String> exchange(String launch, Lang lang) {
    if (!launches.remove(hash(launch))) {
      return Optional.empty();
    }
    String token = secret();
    if (sessions.size() >= MOST) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    sessions.put(hash(token), new Session(lang));
    return Optional.of(token);
  }

  synchronized Optional<Session> find(String token) {
    return Optional.ofNullable(sessions.get(hash(token)));
  }

  /** 256 random bits in base64url. */
  String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Bytes hash(String secret) {
    return Sha256.of(Bytes.utf8(secret));
  }
}
