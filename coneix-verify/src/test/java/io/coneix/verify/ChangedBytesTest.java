package io.coneix.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.bundle.Bundle;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.testworld.Tally;
import io.coneix.verify.trust.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No byte of a bundle is outside a signature or a hash (THREATS, T46). */
class ChangedBytesTest {
  private static final Scene SCENE = Scene.complete(31);
  private static final Scene SMALL = Scene.recorded(32);
  private static final Policy POLICY = policy();
  private static final long SEED = 7;
  private static final boolean LONG = Boolean.getBoolean("coneix.long");
  private static final int EDGE = LONG ? 256 : 64;
  private static final int FLIPS = LONG ? 2_000 : 150;

  /** Trusts both worlds, so that a bundle of either passes as it is. */
  private static Policy policy() {
    SMALL.run(0);
    List<Trust.Authority> authorities = new ArrayList<>(SCENE.authorities());
    authorities.addAll(SMALL.authorities());
    List<Trust.Log> logs = new ArrayList<>(SCENE.logs());
    logs.addAll(SMALL.logs());
    return new Policy(new Trust(authorities, logs, Trust.Time.LOG), true);
  }

  static Stream<Bundle> bundles() {
    return Stream.of(SCENE.requester(), SCENE.holder());
  }

  /** Bundles of one run, which are quicker to verify thousands of times. */
  static Stream<Bundle> smallBundles() {
    return Stream.of(SMALL.requester(), SMALL.holder());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void T46_flippedBit_neverPasses(Bundle bundle) {
    Bytes good = bundle.encode();
    assertThat(Scene.verify(good, POLICY, Tally.catalog()).passes()).isTrue();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < FLIPS; i++) {
      long bit = random.nextLong(8L * good.size());
      assertRefused(flipped(good, bit), bundle.role() + ", seed " + SEED + ", bit " + bit);
    }
  }

  @ParameterizedTest
  @MethodSource("smallBundles")
  void flippedBitAtEitherEnd_neverPasses(Bundle bundle) {
    Bytes good = bundle.encode();
    assertThat(Scene.verify(good, POLICY, Tally.catalog()).passes()).isTrue();
    LongStream.range(0, 8 * EDGE)
        .flatMap(i -> LongStream.of(i, 8L * good.size() - 1 - i))
        .parallel()
        .forEach(bit -> assertRefused(flipped(good, bit), bundle.role() + ", bit " + bit));
  }

  private static Bytes flipped(Bytes good, long bit) {
    byte[] changed = good.toArray();
    changed[(int) (bit / 8)] ^= (byte) (1 << (bit % 8));
    return Bytes.wrap(changed);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void truncatedAtAnyItem_orWithTrailingBytes_isUnusable(Bundle bundle) {
    Bytes good = bundle.encode();
    for (int border : ItemBorders.of(good)) {
      if (border < good.size()) {
        assertUnusable(good.slice(0, border), "cut at " + border);
      }
    }
    for (Bytes tail : new Bytes[] {Bytes.of((byte) 0), Bytes.of((byte) 0xf6), good}) {
      assertUnusable(Bytes.concat(good, tail), "trailing " + tail);
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void unknownVersion_isUnusable(Bundle bundle) {
    byte[] changed = bundle.encode().toArray();
    assertThat(changed[1]).isEqualTo((byte) 1);
    changed[1] = 2;
    assertUnusable(Bytes.wrap(changed), "version 2");
  }

  private static void assertRefused(Bytes changed, String what) {
    try {
      assertThat(Scene.verify(changed, POLICY, Tally.catalog()).passes()).as(what).isFalse();
    } catch (UnusableInput e) {
      assertThat(e.expected()).as(what).isNotEmpty();
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  private static void assertUnusable(Bytes changed, String what) {
    try {
      Scene.verify(changed, POLICY, Tally.catalog());
    } catch (UnusableInput e) {
      return;
    }
    throw new AssertionError(what);
  }
}
