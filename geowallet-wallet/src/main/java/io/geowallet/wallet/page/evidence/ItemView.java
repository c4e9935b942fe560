package io.geowallet.wallet.page.evidence;

import java.util.List;
import java.util.Optional;

/**
 * One thing that an answer rests on.
 *
 * @param base path of the run's evidence
 * @param company foreign text
 * @param kind its name in the texts
 * @param proves its name in the texts about what it proves
 * @param title its own words
 * @param state what was checked of it here
 * @param facts what it is
 * @param up what rests on it
 * @param down what it rests on
 * @param fixes the positions in it; none where it has none
 * @param moreFixes how many are not listed
 * @param graph the links around it, where there is something to draw
 * @param simulated true where the contract accepts a simulated enclave (THREATS, T30)
 */
public record ItemView(
    String base,
    String company,
    String kind,
    String proves,
    String title,
    CheckState state,
    List<Fact> facts,
    List<Group> up,
    List<Group> down,
    List<FixRow> fixes,
    int moreFixes,
    Optional<GraphView> graph,
    boolean simulated) {
  /** Copies the lists. */
  public ItemView {
    facts = List.copyOf(facts);
    up = List.copyOf(up);
    down = List.copyOf(down);
    fixes = List.copyOf(fixes);
  }

  /**
   * Something that is known of it.
   *
   * @param label in the page's language
   * @param copyId the id of the element, where its value is worth copying; else empty
   */
  public record Fact(String label, String value, String copyId) {}

  /**
   * Links of one kind.
   *
   * @param kind its name in the texts
   * @param more how many are not listed
   */
  public record Group(String kind, List<Link> links, int more) {
    /** Copies the list. */
    public Group {
      links = List.copyOf(links);
    }
  }

  /** A link to another item. */
  public record Link(String path, String text) {}

  /**
   * A position.
   *
   * @param lat in degrees, five decimals
   * @param accuracy in metres with its unit; empty where it is not known
   */
  public record FixRow(String time, String lat, String lon, String accuracy) {}
}
