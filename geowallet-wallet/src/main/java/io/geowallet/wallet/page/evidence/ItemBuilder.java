package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.pages.Page;
import io.geowallet.wallet.page.evidence.ItemView.Fact;
import io.geowallet.wallet.page.evidence.ItemView.FixRow;
import io.geowallet.wallet.page.evidence.ItemView.Group;
import io.geowallet.wallet.page.evidence.ItemView.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects what is said of one thing. For one item. */
final class ItemBuilder {
  /** Links of one kind that are listed. */
  private static final int MOST_LINKS = 100;

  private final Factory factory;
  private final ItemKind kind;
  private final String title;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Group> up = new ArrayList<>();
  private final List<Group> down = new ArrayList<>();
  private List<FixRow> fixes = List.of();
  private int moreFixes;
  private String proves;
  private boolean proven = true;
  private Optional<GraphView> graph = Optional.empty();

  /**
   * Makes items of one run.
   *
   * @param company foreign text
   * @param states what was checked here, by kind
   * @param simulated true where the contract accepts a simulated enclave
   */
  record Factory(
      Page page,
      Paths paths,
      String company,
      Function<ItemKind, CheckState> states,
      boolean simulated) {
    ItemBuilder item(ItemKind kind, Object... titleArguments) {
      return new ItemBuilder(this, kind, page.t("evidence.item." + kind.text(), titleArguments));
    }
  }

  private ItemBuilder(Factory factory, ItemKind kind, String title) {
    this.factory = factory;
    this.kind = kind;
    this.title = title;
    this.proves = kind.text();
  }

  ItemBuilder fact(String key, String value) {
    facts.add(new Fact(factory.page().t("evidence.fact." + key), value, ""));
    return this;
  }

  /** Something worth copying. */
  ItemBuilder hash(String key, Bytes value) {
    facts.add(new Fact(factory.page().t("evidence.fact." + key), value.hex(), "v-" + key));
    return this;
  }

  ItemBuilder up(ItemKind to, List<Link> links) {
    return up(to.text(), links);
  }

  ItemBuilder up(String group, List<Link> links) {
    add(up, group, links);
    return this;
  }

  ItemBuilder down(ItemKind to, List<Link> links) {
    return down(to.text(), links);
  }

  ItemBuilder down(String group, List<Link> links) {
    add(down, group, links);
    return this;
  }

  private static void add(List<Group> into, String group, List<Link> links) {
    if (!links.isEmpty()) {
      int shown = Math.min(links.size(), MOST_LINKS);
      into.add(new Group(group, links.subList(0, shown), links.size() - shown));
    }
  }

  ItemBuilder fixes(List<FixRow> rows, RecordFacts record) {
    fixes = rows;
    moreFixes = record.fixes().size() - rows.size();
    return this;
  }

  ItemBuilder graph(GraphView view) {
    graph = Optional.of(view);
    return this;
  }

  /** Says something else of what it proves than of its kind in general. */
  ItemBuilder proves(String key) {
    proves = key;
    return this;
  }

  /** False where what is shown here is not what the checked proof speaks of: then no tick. */
  ItemBuilder proven(boolean holds) {
    proven = holds;
    return this;
  }

  ItemView build() {
    CheckState state = factory.states().apply(kind);
    return new ItemView(
        factory.paths().base(),
        factory.company(),
        kind.text(),
        proves,
        title,
        state == CheckState.PASSED && !proven ? CheckState.NOT_CHECKED : state,
        facts,
        up,
        down,
        fixes,
        moreFixes,
        graph,
        factory.simulated());
  }
}
