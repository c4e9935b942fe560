package io.coneix.testkit.leak;

import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Finds many patterns in one pass. Each pattern has an anchor, the four bytes of it that occur
 * least by themselves; a bitmap of hashed anchors decides for nearly every place of the input that
 * nothing is there. Immutable; thread-safe.
 */
final class PatternIndex {
  private static final int ANCHOR = 4;
  private static final int BITMAP_BITS = 20;
  private static final int MULTIPLIER = 0x9E3779B1;

  private final Form[] forms;
  private final byte[][] patterns;
  private final int[] anchorEnd;
  private final int[] next;
  private final int[] heads = new int[1 << BITMAP_BITS];
  private final long[] bitmap = new long[1 << (BITMAP_BITS - 6)];
  private final int longest;

  /** For forms of at least four bytes each. */
  PatternIndex(List<Form> forms) {
    this.forms = forms.toArray(Form[]::new);
    this.patterns = forms.stream().map(Form::bytes).toArray(byte[][]::new);
    this.anchorEnd = new int[patterns.length];
    this.next = new int[patterns.length];
    int max = 0;
    for (int i = 0; i < patterns.length; i++) {
      max = Math.max(max, patterns[i].length);
      enter(i);
    }
    this.longest = max;
  }

  private void enter(int i) {
    anchorEnd[i] = rarest(patterns[i]);
    int slot = slot(word(patterns[i], anchorEnd[i]));
    // Zero ends a list, so numbers are stored plus one.
    next[i] = heads[slot];
    heads[slot] = i + 1;
    bitmap[slot >>> 6] |= 1L << slot;
  }

  /** Length of the longest pattern, 0 without any. */
  int longest() {
    return longest;
  }

  /**
   * Reports each form with the offset of its first byte, in all of {@code data[0, length)}, where
   * the last byte of the match lies at {@code from} or later.
   */
  void find(byte[] data, int from, int length, ObjIntConsumer<Form> found) {
    int word = 0;
    for (int end = 1; end <= length; end++) {
      word = word << 8 | data[end - 1] & 0xFF;
      int slot = slot(word);
      if ((bitmap[slot >>> 6] & 1L << slot) != 0 && end >= ANCHOR) {
        compare(data, from, length, end, heads[slot], found);
      }
    }
  }

  private void compare(
      byte[] data, int from, int length, int end, int first, ObjIntConsumer<Form> found) {
    for (int i = first - 1; i >= 0; i = next[i] - 1) {
      int start = end - anchorEnd[i];
      int stop = start + patterns[i].length;
      if (start >= 0
          && stop <= length
          && stop > from
          && java.util.Arrays.equals(data, start, stop, patterns[i], 0, patterns[i].length)) {
        found.accept(forms[i], start);
      }
    }
  }

  private static int slot(int word) {
    return word * MULTIPLIER >>> (32 - BITMAP_BITS);
  }

  private static int word(byte[] bytes, int end) {
    int word = 0;
    for (int i = end - ANCHOR; i < end; i++) {
      word = word << 8 | bytes[i] & 0xFF;
    }
    return word;
  }

  /** End of the window with the most bytes that are no filler; the last such one. */
  private static int rarest(byte[] pattern) {
    int best = ANCHOR;
    int most = -1;
    for (int end = ANCHOR; end <= pattern.length; end++) {
      int count = 0;
      for (int i = end - ANCHOR; i < end; i++) {
        count += pattern[i] == 0 || pattern[i] == -1 ? 0 : 1;
      }
      if (count >= most) {
        most = count;
        best = end;
      }
    }
    return best;
  }
}
