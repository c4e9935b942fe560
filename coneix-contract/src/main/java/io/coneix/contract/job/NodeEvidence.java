package io.coneix.contract.job;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.drop.DropBox;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of the chain as a job shows it: always the head, bodies and records in scope only.
 *
 * @param node the encoded COSE_Sign1
 * @param parts the parts whose bodies are opened, ascending by index
 * @param records encoded sealed records of the opened bodies, in their order; one that is withheld
 *     or missing is left out
 * @param drops posted bodies that the opened records of source drop name, in their order; one that
 *     is missing is left out
 */
public record NodeEvidence(
    Bytes node, List<OpenedPart> parts, List<Bytes> records, List<Bytes> drops) {
  private static final int MAX_ITEMS = 100_000;
  private static final int MAX_NODE = 1 << 24;
  private static final int MAX_RECORD = 1 << 22;

  /** Copies the lists. */
  public NodeEvidence {
    parts = List.copyOf(parts);
    records = List.copyOf(records);
    drops = List.copyOf(drops);
  }

  /** A node without drops. */
  public NodeEvidence(Bytes node, List<OpenedPart> parts, List<Bytes> records) {
    this(node, parts, records, List.of());
  }

  /** Reads {@code [node, parts, records]}, and drops behind them where there are some. */
  static NodeEvidence of(CborValue value) {
    Fields fields = Fields.of("node evidence", value);
    Bytes node = fields.bytes("node", 1, MAX_NODE);
    List<OpenedPart> parts = fields.list("parts", 0, MAX_ITEMS, OpenedPart::of);
    List<Bytes> records = fields.list("records", 0, MAX_ITEMS, v -> bytes("record", v, MAX_RECORD));
    List<Bytes> drops =
        fields.left() == 0
            ? List.of()
            : fields.list("drops", 1, MAX_ITEMS, v -> bytes("drop", v, DropBox.MAX_BODY));
    fields.end();
    return new NodeEvidence(node, parts, records, drops);
  }

  private static Bytes bytes(String what, CborValue value, int max) {
    return Fields.of(what, CborValue.array(value)).bytes(what, 1, max);
  }

  CborValue toCbor() {
    List<CborValue> items = new ArrayList<>();
    items.add(CborValue.of(node));
    items.add(CborValue.array(parts.stream().map(OpenedPart::toCbor).toList()));
    items.add(CborValue.array(records.stream().map(CborValue::of).toList()));
    if (!drops.isEmpty()) {
      items.add(CborValue.array(drops.stream().map(CborValue::of).toList()));
    }
    return CborValue.array(items);
  }
}
