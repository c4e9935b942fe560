package io.geowallet.wallet.page.contracts;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A few things that pages come back to, each under a random name; the oldest gives way. Nothing is
 * written to disk. Thread-safe.
 *
 * @param <T> what is kept
 */
final class Kept<T> {
  private static final int NAME_BYTES = 16;

  private final int most;
  private final SecureRandom random;
  private final Map<String, T> byName = new LinkedHashMap<>();

  Kept(int most, SecureRandom random) {
    this.most = most;
    this.random = random;
  }

  /** The name under which {@link #find} gives {@code value} back. */
  synchronized String keep(T value) {
    byte[] bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (byName.size() >= most) {
      byName.remove(byName.keySet().iterator().next());
    }
    byName.put(name, value);
    return name;
  }

  synchronized Optional<T> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  synchronized void forget(String name) {
    byName.remove(name);
  }
}
