package io.geowallet.wallet.imports.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.testkit.Seeds;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongQueueTest {
  @Test
  void anyOrderOfCalls_givesWhatAQueueOfObjectsGives() {
    SplittableRandom random = Seeds.random("LongQueueTest", 3);
    LongQueue queue = new LongQueue();
    Queue<Long> expected = new ArrayDeque<>();
    for (int i = 0; i < 20_000; i++) {
      if (expected.isEmpty() || random.nextInt(100) < 52) {
        long value = random.nextLong();
        queue.add(value);
        expected.add(value);
      } else {
        assertThat(queue.get(0)).isEqualTo(expected.element());
        assertThat(queue.remove()).isEqualTo(expected.remove());
      }
      assertThat(queue.size()).isEqualTo(expected.size());
    }
    while (!expected.isEmpty()) {
      assertThat(queue.remove()).isEqualTo(expected.remove());
    }
    assertThatThrownBy(queue::remove).isInstanceOf(NoSuchElementException.class);
  }
}
