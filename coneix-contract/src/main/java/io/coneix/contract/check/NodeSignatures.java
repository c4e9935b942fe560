package io.coneix.contract.check;

import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.error.Impossible;
import io.coneix.evidence.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Verifies the signatures of many nodes in parts that can run side by side; the result does not
 * depend on the number of parts. Thread-safe where the executor is.
 *
 * @param executor runs the parts
 * @param threads how many parts there are
 */
record NodeSignatures(Executor executor, int threads) {
  NodeSignatures {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
  }

  /** The place of the first node in the list that {@code key} has not signed, or its size. */
  int firstForeign(List<Node> nodes, Ed25519PublicKey key) {
    List<CompletableFuture<Integer>> parts = new ArrayList<>();
    int part = (nodes.size() + threads - 1) / threads;
    for (int from = 0; from < nodes.size(); from += part) {
      int start = from;
      int end = Math.min(from + part, nodes.size());
      parts.add(
          CompletableFuture.supplyAsync(() -> firstForeign(nodes, start, end, key), executor));
    }
    try {
      return parts.stream().mapToInt(CompletableFuture::join).min().orElse(nodes.size());
    } catch (CompletionException e) {
      throw new Impossible("check of node signatures ended", e);
    }
  }

  private static int firstForeign(List<Node> nodes, int start, int end, Ed25519PublicKey key) {
    for (int i = start; i < end; i++) {
      if (!nodes.get(i).isSignedBy(key)) {
        return i;
      }
    }
    return nodes.size();
  }
}
