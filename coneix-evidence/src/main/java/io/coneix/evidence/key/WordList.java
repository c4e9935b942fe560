package io.coneix.evidence.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.error.EditDistance;
import io.coneix.evidence.error.Impossible;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * BIP-39's English list: 2,048 words in alphabetical order, no two with the same first four
 * letters.
 */
final class WordList {
  /** How many words the list has: eleven bits each. */
  static final int SIZE = 2048;

  /** Letters of a typed word that are compared; the list's longest word has eight. */
  private static final int MAX_TYPED = 32;

  private static final String RESOURCE = "bip39-english.txt";

  /** SHA-256 of english.txt in bitcoin/bips: another list would give other roots, silently. */
  private static final Bytes PINNED =
      Bytes.fromHex("2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");

  private static final List<String> WORDS = load();

  private WordList() {}

  static String word(int index) {
    return WORDS.get(index);
  }

  /** The index of {@code word}, negative where it is not in the list. */
  static int index(String word) {
    return Collections.binarySearch(WORDS, word);
  }

  /** The word with the least edit distance; the first one among equals. */
  static String nearest(String word) {
    String typed = word.length() > MAX_TYPED ? word.substring(0, MAX_TYPED) : word;
    String best = WORDS.get(0);
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : WORDS) {
      int distance = EditDistance.of(typed, candidate);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static List<String> load() {
    try (InputStream in = WordList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      Bytes file = Bytes.wrap(in.readAllBytes());
      if (!Sha256.of(file).equals(PINNED)) {
        throw new IOException(RESOURCE + " is not the pinned list");
      }
      return new String(file.unsafeArray(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new Impossible("the word list of the program is damaged", e);
    }
  }
}
