package io.geowallet.wallet.imports.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import io.geowallet.mobility.Fix;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SpoolTest {
  private static final int PIECE = 64;

  @Test
  void anyOrder_givesWhatSortingInMemoryGives() {
    SplittableRandom random = Seeds.random("SpoolTest", 7);
    for (int round = 0; round < 60; round++) {
      List<Fix> fixes = fixes(random, random.nextInt(1_000));
      if (round % 3 == 0) {
        Collections.sort(fixes);
      } else if (round % 3 == 1) {
        Collections.shuffle(fixes, new Random(round));
      }
      try (SortedFixes sorted = spooled(fixes)) {
        List<Fix> expected = List.copyOf(new TreeSet<>(fixes));
        assertThat(listed(sorted)).isEqualTo(expected);
        assertThat(listed(sorted)).as("a second time").isEqualTo(expected);
        assertThat(sorted.size()).isEqualTo(expected.size());
        assertThat(sorted.doubles()).isEqualTo(fixes.size() - expected.size());
        assertThat(sorted.first()).isEqualTo(expected.stream().findFirst());
        assertThat(sorted.last()).isEqualTo(expected.stream().reduce((a, b) -> b));
      }
    }
  }

  @Test
  void whatIsTakenBack_isGone_whereverItLay() {
    SplittableRandom random = Seeds.random("SpoolTest", 8);
    for (int round = 0; round < 60; round++) {
      List<Fix> expected = new ArrayList<>();
      try (Spool spool = new Spool(new SecureRandom(), PIECE)) {
        for (int part = random.nextInt(8); part >= 0; part--) {
          List<Fix> fixes = fixes(random, random.nextInt(300));
          spool.mark();
          fixes.forEach(spool::add);
          if (random.nextBoolean()) {
            spool.takeBack();
          } else {
            expected.addAll(fixes);
          }
        }
        try (SortedFixes sorted = spool.finish()) {
          assertThat(listed(sorted)).isEqualTo(List.copyOf(new TreeSet<>(expected)));
          assertThat(sorted.doubles()).isEqualTo(expected.size() - sorted.size());
        }
      }
    }
  }

  private static SortedFixes spooled(List<Fix> fixes) {
    try (Spool spool = new Spool(new SecureRandom(), PIECE)) {
      fixes.forEach(spool::add);
      return spool.finish();
    }
  }

  private static List<Fix> fixes(SplittableRandom random, int count) {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Fix fix = Fix.at(random.nextInt(3_000), random.nextInt(3), -random.nextInt(3));
      fixes.add(random.nextBoolean() ? fix : fix.withAccuracyDm(1 + random.nextInt(3)));
    }
    return fixes;
  }

  private static List<Fix> listed(SortedFixes sorted) {
    List<Fix> all = new ArrayList<>();
    for (Iterator<Fix> i = sorted.iterator(); i.hasNext(); ) {
      all.add(i.next());
    }
    return all;
  }
}
