package io.geowallet.desk.page;

import io.coneix.pages.Problem;
import io.coneix.pages.Task;
import java.util.List;
import java.util.Optional;

/**
 * Work behind the pages as they show it.
 *
 * @param kind names its words
 * @param done how much of {@code total}; 0 of 0 where that is not known
 */
public record WorkView(
    String kind,
    Task.State state,
    long done,
    long total,
    List<Done.Line> lines,
    Optional<Problem> problem) {
  static WorkView of(Task<?> task) {
    List<Done.Line> lines =
        task.result().filter(Done.class::isInstance).map(d -> ((Done) d).lines()).orElse(List.of());
    return new WorkView(
        task.kind(), task.state(), task.done(), task.total(), lines, task.problem());
  }

  /** True while it goes on. */
  public boolean running() {
    return state == Task.State.RUNNING;
  }
}
