package io.geowallet.map.pack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.testkit.Seeds;
import io.geowallet.mobility.road.MalformedPack;
import io.geowallet.mobility.road.RoadPack;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Packs that somebody changed: refused by a declared error, or read without a fault. */
class PackFuzzTest {
  private static final int CHANGED = 3_000;

  @Test
  void T44_changedPack_isRefusedOrRead() throws IOException {
    SplittableRandom random = Seeds.random("pack fuzz", 5);
    byte[] good = PackBuilderTest.small();
    PackFuzz.fuzzerTestOneInput(good);
    for (int i = 0; i < CHANGED; i++) {
      byte[] changed = good.clone();
      for (int times = random.nextInt(1, 4); times > 0; times--) {
        change(changed, random);
      }
      PackFuzz.fuzzerTestOneInput(changed);
    }
  }

  private static void change(byte[] pack, SplittableRandom random) {
    int at = random.nextInt(pack.length);
    switch (random.nextInt(4)) {
      case 0 -> pack[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> pack[at] = (byte) random.nextInt();
      case 2 -> Arrays.fill(pack, at, Math.min(pack.length, at + 4), (byte) 0xff);
      default -> {
        int from = random.nextInt(pack.length / 4) * 4;
        int to = Math.min(pack.length - 4, at / 4 * 4);
        System.arraycopy(pack, Math.min(from, pack.length - 4), pack, to, 4);
      }
    }
  }

  @Test
  void T44_cutOrLengthenedPack_isRefused() throws IOException {
    byte[] good = PackBuilderTest.small();
    for (int length = 0; length < good.length + 9; length += 1 + length / 40) {
      if (length != good.length) {
        byte[] cut = Arrays.copyOf(good, length);
        assertThatThrownBy(() -> RoadPack.open(cut)).isInstanceOf(MalformedPack.class);
      }
    }
  }

  @Test
  void T44_countsBeyondTheFile_areRefusedWithoutMemory() throws IOException {
    byte[] good = PackBuilderTest.small();
    for (int at = 28; at < 68; at += 4) {
      for (byte[] count : new byte[][] {{-1, -1, -1, 127}, {-1, -1, -1, -1}, {0, 0, 0, 0}}) {
        byte[] changed = good.clone();
        System.arraycopy(count, 0, changed, at, 4);
        assertThatThrownBy(() -> RoadPack.open(changed)).isInstanceOf(MalformedPack.class);
      }
    }
  }
}
