package io.coneix.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.chain.ChainCommitment;
import io.coneix.evidence.chain.NameChain;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.SlotTree;
import io.coneix.evidence.key.Words;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.slot.Slot;
import io.coneix.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The known answers of docs/format/derivations.md, computed again. */
class DerivationsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| `([^`]+)` \\|$");

  @Test
  void derivedValues_areThoseOfThePage() throws IOException {
    Map<String, String> listed = new LinkedHashMap<>();
    String page = Files.readString(Golden.formats().resolve("derivations.md"));
    Matcher rows = ROW.matcher(page);
    while (rows.find()) {
      listed.put(rows.group(1).strip(), rows.group(2));
    }
    assertThat(listed).containsExactlyEntriesOf(computed());
  }

  private static Map<String, String> computed() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("words of the root", String.join(" ", Words.of(Examples.ROOT)));
    addKeys(values);
    addNodes(values);
    addChain(values);
    addRuns(values);
    return values;
  }

  private static void addKeys(Map<String, String> values) {
    for (Category category : Category.values()) {
      SlotTree tree = SlotTree.of(Examples.ROOT, category);
      values.put("slot key, " + category.text() + ", slot 0", hex(tree.key(new Slot(0))));
      values.put(
          "slot key, " + category.text() + ", slot " + Examples.SLOT.number(),
          hex(tree.key(Examples.SLOT)));
    }
    RecordRef ref = Examples.record(Category.POSITION).ref();
    values.put("record hash", ref.recordHash().hex());
    values.put("record commitment", ref.commitment().hex());
  }

  private static void addNodes(Map<String, String> values) {
    values.put("part.records hash", Examples.part(PartKind.RECORDS).hash().hex());
    values.put("public key of nodes", Node.key(Examples.ROOT).publicKey().encoded().hex());
    values.put("node.first hash", Examples.firstNode().hash().hex());
  }

  private static void addChain(Map<String, String> values) {
    NameChain chain = NameChain.of(Examples.ROOT);
    for (int index : new int[] {1, 2, 4096, NameChain.LAST_NODE}) {
      values.put("name of node " + index, chain.name(index).hex());
    }
    values.put(
        "commitment to index 2, salt 00..1f",
        ChainCommitment.of(Examples.rising(32), chain.value(2)).hex());
  }

  private static void addRuns(Map<String, String> values) {
    Bytes offer = Examples.filled(32, 0xf0);
    RunChain runs = RunChain.of(Examples.ROOT, offer, 24);
    values.put("r_0 of 24 runs, offer f0..f0", runs.value(0).revealed().hex());
    RunValue third = runs.value(3);
    values.put("name of run 3", third.name().hex());
    values.put("body of run 3, run, digest aa..aa", body(third, RunKind.RUN));
    values.put("body of run 3, void", body(third, RunKind.VOID));
    values.put("body of run 3, revoked", body(third, RunKind.REVOKED));
    values.put(
        "log name of an offer f0..f0", LogEntry.ofObject(EntryKind.OFFER, offer).name().hex());
  }

  private static String body(RunValue value, RunKind kind) {
    Bytes digest = kind == RunKind.RUN ? Examples.filled(32, 0xaa) : RunKind.NO_DIGEST;
    return value.body(kind, digest).hex();
  }

  private static String hex(SecretBytes secret) {
    return Bytes.wrap(secret.reveal(SecretAccess.FOR_OWNER)).hex();
  }
}
