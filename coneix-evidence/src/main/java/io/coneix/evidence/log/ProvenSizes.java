package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The timed checkpoints of a proof whose roots hold, by ascending size, the final one last.
 *
 * @param sizes strictly ascending
 * @param roots one for each size
 * @param cosignatures those of each size
 */
record ProvenSizes(List<Long> sizes, List<Bytes> roots, List<List<Cosignature>> cosignatures) {
  static ProvenSizes of(LogProof proof, List<Bytes> prefixRoots) {
    List<Long> sizes = new ArrayList<>();
    List<Bytes> roots = new ArrayList<>(prefixRoots);
    List<List<Cosignature>> cosignatures = new ArrayList<>();
    for (TimedSize timed : proof.timed()) {
      sizes.add(timed.size());
      cosignatures.add(timed.cosignatures());
    }
    sizes.add(proof.last().size());
    roots.add(proof.last().root());
    cosignatures.add(proof.last().cosignatures());
    return new ProvenSizes(sizes, roots, cosignatures);
  }

  int count() {
    return sizes.size();
  }

  /** The number of that size in the list; negative where it is not in it. */
  int find(long size) {
    return java.util.Collections.binarySearch(sizes, size);
  }

  /** The number of the first size above {@code index}: the first tree that holds that leaf. */
  int firstAfter(long index) {
    int found = find(index + 1);
    return found >= 0 ? found : -found - 1;
  }

  /** For each size and each name, the earliest time over that size and all greater ones. */
  long[][] earliestFrom(Cosigners cosigners) {
    long[][] earliest = new long[count()][];
    long[] next = new long[cosigners.names()];
    Arrays.fill(next, Cosigners.NEVER);
    for (int i = count() - 1; i >= 0; i--) {
      long[] row = next.clone();
      for (Cosignature cosignature : cosignatures.get(i)) {
        int name = cosigners.nameOf(cosignature.keyId());
        row[name] = Math.min(row[name], cosignature.timeSec());
      }
      earliest[i] = row;
      next = row;
    }
    return earliest;
  }
}
