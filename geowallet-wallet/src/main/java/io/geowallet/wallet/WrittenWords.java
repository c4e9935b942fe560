package io.geowallet.wallet;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.key.Words;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Whether the wallet's owner has shown that the 24 words are written down, by typing some of them.
 * It shows no word, and says of a wrong answer no more than that it is wrong. Thread-safe.
 */
public final class WrittenWords {
  private static final int VERSION = 1;
  private static final Bytes KEY = RowKeys.of("words-written-down");

  private final Table settings;
  private final RootSecret root;

  WrittenWords(HolderStore store, RootSecret root) {
    this.settings = store.table(TableId.SETTING);
    this.root = root;
  }

  /** When it was shown, ms since the epoch; empty where it never was. */
  public OptionalLong shownMs() {
    return settings.get(KEY).map(w -> OptionalLong.of(decode(w))).orElse(OptionalLong.empty());
  }

  /**
   * Remembers that the words are written down, where the typed ones are right.
   *
   * @param typed words by their places, 1 to 24; at least one
   * @return true where all are right
   */
  public boolean show(Map<Integer, String> typed, long nowMs) {
    List<String> words = Words.of(root);
    boolean right = !typed.isEmpty();
    for (Map.Entry<Integer, String> each : typed.entrySet()) {
      // No early end: the time tells nobody which one is wrong.
      right &= isSame(words.get(each.getKey() - 1), each.getValue());
    }
    if (right) {
      settings.put(KEY, encode(nowMs));
    }
    return right;
  }

  private static boolean isSame(String word, String typed) {
    String plain = typed.strip().toLowerCase(Locale.ROOT);
    return MessageDigest.isEqual(
        word.getBytes(StandardCharsets.UTF_8), plain.getBytes(StandardCharsets.UTF_8));
  }

  static Bytes encode(long ms) {
    return Cbor.encode(CborValue.array(CborValue.of(VERSION), CborValue.of(ms)));
  }

  static long decode(Bytes encoded) {
    Fields fields = Cbor.fields("words written down", encoded);
    fields.version(VERSION);
    long ms = fields.integer("time", 0, Long.MAX_VALUE);
    fields.end();
    return ms;
  }
}
