package io.geowallet.wallet.page.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * All that an answer rests on, at a glance.
 *
 * @param base path of the run's evidence
 * @param company foreign text
 * @param last the period's last day, included
 * @param cents the amount
 * @param tied true where the lines are those of a program whose legs the wallet knows
 * @param total true where every line has its leg and every leg its line
 * @param otherVersion true where another version of the program computed the answer
 * @param untied how many lines have no leg
 * @param lines the lines with what each rests on
 * @param slots how many quarters of an hour all of them rest on
 * @param nodes how many nodes
 * @param checkpoints how many checkpoints
 * @param checkedMs when everything was checked in this process
 * @param checks what was found
 * @param chain who computed it, and by what right
 * @param simulated true where the contract accepts a simulated enclave
 * @param verifyOptions what the verifier has to be told
 */
public record EvidenceView(
    String id,
    int k,
    String base,
    String company,
    LocalDate first,
    LocalDate last,
    long cents,
    boolean tied,
    boolean total,
    boolean otherVersion,
    long untied,
    List<LineRow> lines,
    int slots,
    int nodes,
    int checkpoints,
    OptionalLong checkedMs,
    List<CheckRow> checks,
    List<ChainRow> chain,
    GraphView graph,
    boolean simulated,
    String verifyOptions) {
  /** Copies the lists. */
  public EvidenceView {
    lines = List.copyOf(lines);
    checks = List.copyOf(checks);
    chain = List.copyOf(chain);
  }

  /** True where a check failed. */
  public boolean anyFailed() {
    return checks.stream().anyMatch(c -> c.result().equals("fail"));
  }

  /**
   * A line.
   *
   * @param day days since 1970-01-01
   * @param typed true where its owner typed what it rests on
   */
  public record LineRow(
      int number,
      String path,
      LocalDate day,
      long distanceHm,
      long cents,
      boolean typed,
      Rest slots,
      Rest nodes,
      Rest checkpoints) {
    /** The key of what to say where no positions stand behind the line. */
    public String without() {
      return typed ? "evidence.typed" : "evidence.untied";
    }
  }

  /**
   * What a line rests on, of one kind.
   *
   * @param path the only one, or the line's own page where there are several
   * @param text its name, or the first and the last
   * @param count how many there are, in words
   */
  public record Rest(String path, String text, String count) {}

  /**
   * A check.
   *
   * @param id its name without the run's number
   * @param run the run's number; 0 where it is about the contract
   * @param result {@code pass}, {@code fail} or {@code not-checked}
   */
  public record CheckRow(String id, int run, String result) {}

  /** A link of who computed it, and by what right. */
  public record ChainRow(String kind, String path, CheckState state) {}
}
