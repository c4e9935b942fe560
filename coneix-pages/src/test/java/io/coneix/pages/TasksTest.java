package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.error.Impossible;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final Tasks tasks = new Tasks();
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void stop() {
    go.countDown();
    tasks.close();
  }

  private String waiting(Task<String> task) {
    task.progress(1, 4);
    try {
      go.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    task.progress(4, 4);
    return "done";
  }

  private static void ended(Task<?> task) throws InterruptedException {
    for (int i = 0; task.state() == Task.State.RUNNING && i < 2_000; i++) {
      Thread.sleep(5);
    }
  }

  @Test
  void work_saysHowFarItIsAndWhatItEndedIn() throws Exception {
    Task<String> task = tasks.start("import", this::waiting);
    for (int i = 0; task.done() == 0 && i < 2_000; i++) {
      Thread.sleep(5);
    }
    assertThat(task.state()).isEqualTo(Task.State.RUNNING);
    assertThat(task.done()).isEqualTo(1);
    assertThat(task.total()).isEqualTo(4);
    assertThat(task.result()).isEmpty();
    go.countDown();
    ended(task);
    assertThat(task.state()).isEqualTo(Task.State.DONE);
    assertThat(task.result()).contains("done");
    assertThat(task.problem()).isEmpty();
    assertThat(tasks.latest()).get().isSameAs(task);
  }

  @Test
  void secondWork_isRefusedWhileTheFirstGoesOn() throws Exception {
    Task<String> first = tasks.start("import", this::waiting);
    assertThatThrownBy(() -> tasks.start("sync", t -> "never"))
        .isInstanceOf(Tasks.Busy.class)
        .hasMessageContaining("import");
    go.countDown();
    ended(first);
    Task<String> second = tasks.start("sync", t -> "then");
    ended(second);
    assertThat(second.result()).contains("then");
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(second.kind()).isEqualTo("sync");
  }

  @Test
  void workThatFails_saysWhy() throws Exception {
    Task<String> task =
        tasks.start(
            "import",
            t -> {
              throw new NoSuchPage();
            });
    ended(task);
    assertThat(task.state()).isEqualTo(Task.State.FAILED);
    assertThat(task.problem().orElseThrow().kindKey()).isEqualTo("problem.kind.404");
    assertThat(task.result()).isEmpty();
  }

  @Test
  void workThatBreaks_isOurFaultAndTellsNoData() throws Exception {
    for (Throwable broken :
        new Throwable[] {new IllegalStateException("48.85"), new StackOverflowError("48.85")}) {
      Task<String> task =
          tasks.start(
              "import",
              t -> {
                TasksTest.<RuntimeException>sneak(broken);
                return "";
              });
      ended(task);
      assertThat(task.state()).isEqualTo(Task.State.FAILED);
      assertThat(task.failure().orElseThrow()).isInstanceOf(Impossible.class);
      assertThat(task.problem().orElseThrow().toString())
          .contains("problem.kind.500")
          .doesNotContain("48.85");
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable broken) throws E {
    throw (E) broken;
  }

  @Test
  void beforeAnyWork_thereIsNone() {
    assertThat(tasks.latest()).isEmpty();
  }

  @Test
  void workAside_goesOnBesideOtherWork_untilAStepSaysThatItIsTheLast() throws Exception {
    try (Tasks tasks = new Tasks()) {
      CountDownLatch left = new CountDownLatch(3);
      CountDownLatch blocked = new CountDownLatch(1);
      tasks.start(
          "slow",
          task -> {
            await(blocked);
            return 1;
          });
      tasks.aside(
          () -> {
            left.countDown();
            return left.getCount() > 0;
          });
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(tasks.latest().orElseThrow().state()).isEqualTo(Task.State.RUNNING);
      blocked.countDown();
    }
  }

  @Test
  void stepAsideThatFails_endsItsWork_andNoOther() throws Exception {
    try (Tasks tasks = new Tasks()) {
      CountDownLatch done = new CountDownLatch(1);
      tasks.aside(
          () -> {
            throw new IllegalStateException("closed");
          });
      tasks.aside(
          () -> {
            done.countDown();
            return false;
          });
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
