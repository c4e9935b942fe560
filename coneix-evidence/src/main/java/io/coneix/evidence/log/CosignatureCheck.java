package io.coneix.evidence.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Verifies the cosignatures of many checkpoints, in parts that can run side by side. */
final class CosignatureCheck {
  /** One cosignature, with all that its check needs. */
  private record Task(VerifierKey key, Checkpoint checkpoint, Cosignature cosignature) {
    boolean holds() {
      return cosignature.isBy(key, checkpoint);
    }
  }

  private final String origin;
  private final Cosigners cosigners;
  private final Executor executor;
  private final int threads;

  CosignatureCheck(String origin, Cosigners cosigners, Executor executor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    this.origin = origin;
    this.cosigners = cosigners;
    this.executor = executor;
    this.threads = threads;
  }

  /** Refuses unknown keys, too few cosigners, and the first cosignature that does not hold. */
  void requireAll(ProvenSizes sizes) {
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < sizes.count(); i++) {
      Checkpoint checkpoint = new Checkpoint(origin, sizes.sizes().get(i), sizes.roots().get(i));
      List<Cosignature> cosignatures = sizes.cosignatures().get(i);
      cosigners.requireEnough(checkpoint.size(), cosignatures);
      for (Cosignature cosignature : cosignatures) {
        tasks.add(new Task(key(checkpoint, cosignature), checkpoint, cosignature));
      }
    }
    int bad = firstBad(tasks);
    if (bad < tasks.size()) {
      Task task = tasks.get(bad);
      throw new BadNoteSignature(
          "cosignature of the checkpoint of size " + task.checkpoint().size(), task.key().name());
    }
  }

  private VerifierKey key(Checkpoint checkpoint, Cosignature cosignature) {
    return cosigners
        .key(cosignature.keyId())
        .orElseThrow(() -> new UnknownCosigner(checkpoint.size(), cosignature.keyId()));
  }

  /** The number of the first task that does not hold, whichever part ends first. */
  private int firstBad(List<Task> tasks) {
    List<CompletableFuture<Integer>> parts = new ArrayList<>();
    int part = (tasks.size() + threads - 1) / threads;
    for (int from = 0; from < tasks.size(); from += part) {
      int start = from;
      int end = Math.min(from + part, tasks.size());
      parts.add(CompletableFuture.supplyAsync(() -> firstBad(tasks, start, end), executor));
    }
    try {
      return parts.stream().mapToInt(CompletableFuture::join).min().orElse(tasks.size());
    } catch (CompletionException e) {
      throw new io.coneix.evidence.error.Impossible("check of cosignatures ended", e);
    }
  }

  private static int firstBad(List<Task> tasks, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!tasks.get(i).holds()) {
        return i;
      }
    }
    return tasks.size();
  }
}
