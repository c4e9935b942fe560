package io.coneix.evidence.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Seeds;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The strict decoder: round trips, hostile bytes, bounds. */
class CborTest {
  @Test
  void randomTree_decodesToItself() {
    SplittableRandom random = Seeds.random("CborTest trees", 1);
    for (int i = 0; i < 5_000; i++) {
      CborValue value = CborTrees.random(random, 5);
      Bytes encoded = Cbor.encode(value);
      assertThat(Cbor.decode("tree", encoded)).isEqualTo(value);
      assertThat(Cbor.encode(Cbor.decode("tree", encoded))).isEqualTo(encoded);
    }
  }

  @Test
  void T44_mutatedBytes_areRefusedOrEncodeToTheSame() {
    SplittableRandom random = Seeds.random("CborTest mutations", 2);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = mutated(Cbor.encode(CborTrees.random(random, 4)).toArray(), random);
      try {
        CborValue value = Cbor.decode("mutation", Bytes.of(bytes));
        assertThat(Cbor.encode(value)).isEqualTo(Bytes.of(bytes));
        accepted++;
      } catch (MalformedCbor e) {
        refused++;
      }
    }
    assertThat(accepted).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void T44_randomBytes_areRefusedOrEncodeToTheSame() {
    SplittableRandom random = Seeds.random("CborTest random bytes", 3);
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = new byte[random.nextInt(1, 20)];
      random.nextBytes(bytes);
      try {
        CborValue value = Cbor.decode("random", Bytes.of(bytes));
        assertThat(Cbor.encode(value)).isEqualTo(Bytes.of(bytes));
      } catch (MalformedCbor e) {
        assertThat(e.where()).startsWith("random, byte ");
      }
    }
  }

  @Test
  void T44_manyShortItems_areRefusedBeforeTheyTakeMemory() {
    Bytes zeros = Bytes.of(Arrays.copyOf(new byte[] {(byte) 0x9a, 0, -1, -1, -5}, 16 << 20));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> Cbor.decode("run", zeros, 4_096))
        .isInstanceOf(MalformedCbor.class)
        .hasMessageContaining("run, byte 4100")
        .hasMessageContaining("at most 4096 items")
        .hasMessageContaining("more");
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    assertThatThrownBy(() -> Cbor.decode("kept", zeros))
        .isInstanceOf(MalformedCbor.class)
        .hasMessageContaining("at most 2359296 items");
  }

  @Test
  void asManyItemsAsAllowed_areRead() {
    // [1, {2: [18(3)]}]: two arrays, a map, a tag, and three numbers, one of them a key.
    Bytes seven = Bytes.fromHex("8201a10281d203");
    assertThat(Cbor.encode(Cbor.decode("seven", seven, 7))).isEqualTo(seven);
    assertThatThrownBy(() -> Cbor.decode("seven", seven, 6)).isInstanceOf(MalformedCbor.class);
    Bytes manyZeros = Bytes.of(Arrays.copyOf(new byte[] {(byte) 0x99, -1, -1}, 3 + 0xffff));
    assertThat(Cbor.encode(Cbor.decode("kept", manyZeros))).isEqualTo(manyZeros);
  }

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    byte[] copy = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
      case 2 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length + 1));
      default -> copy = Arrays.copyOf(copy, copy.length + 1);
    }
    return copy;
  }

  @ParameterizedTest
  @CsvSource({
    "1800, number below 24 in two bytes",
    "190018, number below 256 in three bytes",
    "1a0000ffff, number below 65536 in five bytes",
    "1b00000000ffffffff, number below 2^32 in nine bytes",
    "5801aa, short byte string with a long head",
    "780161, short text with a long head",
    "980100, short array with a long head",
    "b8010000, short map with a long head",
    "d812f6, tag 18 in its shortest form is one byte shorter",
    "1c, reserved additional information",
    "ff, break without a start",
    "f800, simple value in two bytes",
    "a200000000, key twice",
    "a201000000, keys that fall",
    "a261620061610000, text keys that fall",
    "61ff, text that is no UTF-8",
    "62c080, UTF-8 that is too long",
    "63eda080, UTF-8 of a surrogate",
    "d3f6, tag 19",
    "0000, two items",
    "'', nothing",
    "19ff, head that ends",
    "4301, string that ends",
    "8201, array that ends",
    "a101, map that ends",
    "d2, tag that ends",
  })
  void brokenBytes_areRefused(String hex, String why) {
    assertThatThrownBy(() -> Cbor.decode("object", Bytes.fromHex(hex)))
        .as(why)
        .isInstanceOf(MalformedCbor.class)
        .hasMessageContaining("object, byte ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"81", "a100", "a1", "d2"})
  void T44_nesting_isAllowedToTheLimitOnly(String opening) {
    // "a1" alone nests in the key: the value of each map follows after all keys.
    String closing = opening.equals("a1") ? "00" : "";
    String most = opening.repeat(Cbor.MAX_DEPTH) + "00" + closing.repeat(Cbor.MAX_DEPTH);
    Bytes allowed = Bytes.fromHex(most);
    assertThat(Cbor.encode(Cbor.decode("nest", allowed))).isEqualTo(allowed);
    String more = opening.repeat(Cbor.MAX_DEPTH + 1) + "00" + closing.repeat(Cbor.MAX_DEPTH + 1);
    assertThatThrownBy(() -> Cbor.decode("nest", Bytes.fromHex(more)))
        .isInstanceOf(MalformedCbor.class)
        .hasMessageContaining("depth");
  }

  @Test
  void T44_deepBomb_isRefusedWithoutStackOverflow() {
    byte[] bomb = new byte[10_000_000];
    Arrays.fill(bomb, (byte) 0x81);
    assertThatThrownBy(() -> Cbor.decode("bomb", Bytes.wrap(bomb)))
        .isInstanceOf(MalformedCbor.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5b7fffffffffffffff",
        "7b7fffffffffffffff",
        "9b7fffffffffffffff",
        "bb7fffffffffffffff",
        "5a7fffffff",
        "7a7fffffff",
        "9a7fffffff",
        "ba7fffffff",
        "bb4000000000000000",
        "9bffffffffffffffff",
        "5bffffffffffffffff"
      })
  void T44_hugeLength_isRefusedWithoutMemory(String hex) {
    long before = allocated();
    assertThatThrownBy(() -> Cbor.decode("huge", Bytes.fromHex(hex)))
        .isInstanceOf(MalformedCbor.class);
    assertThat(allocated() - before).isLessThan(10_000_000);
  }

  @Test
  void T44_nestedArraysThatClaimAllThatIsLeft_takeNoMemory() {
    byte[] bytes = new byte[1_000_000];
    int at = 0;
    for (int depth = 0; depth < Cbor.MAX_DEPTH; depth++) {
      int claim = bytes.length - at - 5;
      bytes[at++] = (byte) 0x9a;
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes[at++] = (byte) (claim >>> shift);
      }
    }
    bytes[at] = (byte) 0xff;
    long before = allocated();
    assertThatThrownBy(() -> Cbor.decode("claims", Bytes.wrap(bytes)))
        .isInstanceOf(MalformedCbor.class);
    assertThat(allocated() - before).isLessThan(2_000_000);
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @Test
  void map_isSortedByEncodedKeys() {
    // RFC 8949, 4.2.1: bytewise order of the encodings, so 10 < 100 < -1 < "z" < "aa".
    Bytes encoded =
        Cbor.encode(
            CborValue.map(
                Map.of(
                    CborValue.of("aa"), CborValue.of(5),
                    CborValue.of("z"), CborValue.of(4),
                    CborValue.of(-1), CborValue.of(3),
                    CborValue.of(100), CborValue.of(2),
                    CborValue.of(10), CborValue.of(1))));
    assertThat(encoded.hex()).isEqualTo("a50a011864022003617a0462616105");
  }

  @Test
  void loneSurrogate_cannotBeConstructed() {
    assertThatThrownBy(() -> CborValue.of("a\ud800")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CborValue.Tagged(-1, CborValue.nil()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
