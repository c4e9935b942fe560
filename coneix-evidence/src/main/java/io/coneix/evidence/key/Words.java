package io.coneix.evidence.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A root secret as 24 English words: BIP-39's encoding of the entropy itself.
 *
 * <p>The first 8 bits of the entropy's SHA-256 follow the 256 bits as checksum; each 11 bits are a
 * word. The words are as secret as the root. Thread-safe.
 */
public final class Words {
  /** How many words there are. */
  public static final int COUNT = 24;

  private static final int BITS_PER_WORD = 11;

  private Words() {}

  /** The words of {@code root}, in order. */
  public static List<String> of(RootSecret root) {
    byte[] bits = Arrays.copyOf(root.secret().reveal(SecretAccess.FOR_OWNER), RootSecret.SIZE + 1);
    bits[RootSecret.SIZE] = checksum(bits);
    List<String> words = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      int index = 0;
      for (int bit = i * BITS_PER_WORD; bit < (i + 1) * BITS_PER_WORD; bit++) {
        index = index << 1 | bits[bit / 8] >> (7 - bit % 8) & 1;
      }
      words.add(WordList.word(index));
    }
    Arrays.fill(bits, (byte) 0);
    return List.copyOf(words);
  }

  /** Reads words that white space separates, in either case; see {@link #parse(List)}. */
  public static RootSecret parse(String text) {
    String trimmed = text.strip();
    return parse(trimmed.isEmpty() ? List.of() : List.of(trimmed.split("\\s+")));
  }

  /**
   * The root of {@code words}.
   *
   * @throws WrongWordCount where there are not 24
   * @throws UnknownWord where one is not in the list
   * @throws BadWordChecksum where a word is another one of the list, or two are swapped
   */
  public static RootSecret parse(List<String> words) {
    if (words.size() != COUNT) {
      throw new WrongWordCount(words.size());
    }
    byte[] bits = new byte[RootSecret.SIZE + 1];
    for (int i = 0; i < COUNT; i++) {
      int index = index(i, words.get(i).toLowerCase(Locale.ROOT));
      for (int j = 0; j < BITS_PER_WORD; j++) {
        int bit = i * BITS_PER_WORD + j;
        bits[bit / 8] |= (byte) ((index >> (BITS_PER_WORD - 1 - j) & 1) << (7 - bit % 8));
      }
    }
    if (bits[RootSecret.SIZE] != checksum(bits)) {
      throw new BadWordChecksum();
    }
    RootSecret root = new RootSecret(SecretBytes.wrap(Arrays.copyOf(bits, RootSecret.SIZE)));
    Arrays.fill(bits, (byte) 0);
    return root;
  }

  private static int index(int position, String word) {
    int index = WordList.index(word);
    if (index < 0) {
      throw new UnknownWord(position + 1, WordList.nearest(word));
    }
    return index;
  }

  private static byte checksum(byte[] bits) {
    return (byte) Sha256.of(Bytes.wrap(Arrays.copyOf(bits, RootSecret.SIZE))).at(0);
  }
}
