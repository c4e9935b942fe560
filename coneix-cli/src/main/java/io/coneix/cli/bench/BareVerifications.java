package io.coneix.cli.bench;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * The limit of whatever checks signatures: Ed25519 verifications and nothing else, of messages as
 * long as a node's, on some threads, by the verifier that the project uses.
 */
final class BareVerifications {
  /** What measurements call this limit. */
  static final String NAME = "bare Ed25519 verifications";

  private static final long SEED = 8_032;
  private static final int MESSAGE_SIZE = 300;
  private static final int MESSAGES = 512;
  private static final int WARM_UP = 6_000;

  private final Ed25519PublicKey key;
  private final List<Bytes> messages = new ArrayList<>();
  private final List<Bytes> signatures = new ArrayList<>();

  private BareVerifications() {
    SplittableRandom random = new SplittableRandom(SEED);
    byte[] seed = new byte[Ed25519PrivateKey.SIZE];
    random.nextBytes(seed);
    Ed25519PrivateKey signer = Ed25519PrivateKey.of(SecretBytes.of(seed));
    key = signer.publicKey();
    for (int i = 0; i < MESSAGES; i++) {
      byte[] message = new byte[MESSAGE_SIZE];
      random.nextBytes(message);
      messages.add(Bytes.of(message));
      signatures.add(signer.sign(messages.get(i)));
    }
  }

  /** Seconds for {@code count} of them on {@code threads}, after a warm-up that is not counted. */
  static double seconds(int count, int threads) {
    BareVerifications bare = new BareVerifications();
    bare.verify(WARM_UP, threads);
    return Stopwatch.seconds(() -> bare.verify(count, threads));
  }

  private void verify(int count, int threads) {
    List<CompletableFuture<Void>> parts = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int part = count / threads + (i < count % threads ? 1 : 0);
      parts.add(CompletableFuture.runAsync(() -> verify(part), task -> new Thread(task).start()));
    }
    parts.forEach(CompletableFuture::join);
  }

  private void verify(int count) {
    for (int i = 0; i < count; i++) {
      if (!key.verifies(messages.get(i % MESSAGES), signatures.get(i % MESSAGES))) {
        throw new IllegalStateException("a good signature does not verify");
      }
    }
  }
}
