package io.coneix.cli.demo;

import io.coneix.evidence.bytes.SecretBytes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Good randomness that remembers each secret which holder and company drew from it, so that a test
 * can look for these secrets. Public randomness (nonces, salts) is told apart by who asked. The
 * operator's own keys are not kept: it holds them by design. Thread-safe.
 */
final class RecordingRandom extends SecureRandom {
  private static final long serialVersionUID = 1;
  private static final List<String> OWNERS =
      List.of(
          DemoEmployee.class.getName(),
          DemoCompany.class.getName(),
          "io.coneix.holder.",
          "io.coneix.requester.");

  private final transient List<Secret> secrets = new ArrayList<>();

  /** A secret, and the methods that asked for it, outermost first. */
  record Secret(String path, SecretBytes value) {}

  @Override
  public void nextBytes(byte[] bytes) {
    super.nextBytes(bytes);
    List<String> frames =
        StackWalker.getInstance()
            .walk(all -> all.map(f -> f.getClassName() + "." + f.getMethodName()).toList());
    boolean secret = frames.contains(SecretBytes.class.getName() + ".random");
    if (secret && frames.stream().anyMatch(f -> OWNERS.stream().anyMatch(f::startsWith))) {
      keep(new Secret(String.join(" < ", frames), SecretBytes.of(bytes)));
    }
  }

  private synchronized void keep(Secret secret) {
    secrets.add(secret);
  }

  /** All of them, in the order in which they were drawn. */
  synchronized List<Secret> secrets() {
    return List.copyOf(secrets);
  }
}
