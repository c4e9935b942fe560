package io.coneix.cli.desk;

import io.coneix.evidence.error.UnusableInput;
import java.util.List;
import java.util.stream.Collectors;

/** Several answers are to go into a file that holds the lines of one, with its total. */
final class SeveralAnswers extends UnusableInput {
  /** Built from the numbers of the runs that answered. */
  SeveralAnswers(List<Integer> runs) {
    super(
        "several answers for one file",
        "--csv",
        "the answer of one run",
        "those of the runs "
            + runs.stream().map(k -> Integer.toString(k)).collect(Collectors.joining(", ")),
        "give --run with one of them, and a file of its own to each; nothing was written");
  }
}
