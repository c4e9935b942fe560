package io.coneix.contract.job;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * A node of the chain as a job shows it: always the head, bodies and records in scope only.
 *
 * @param node the encoded COSE_Sign1
 * @param parts the parts whose bodies are opened, ascending by index
 * @param records encoded sealed records of the opened bodies, in their order; one that is withheld
 *     or missing is left out
 */
public record NodeEvidence(Bytes node, List<OpenedPart> parts, List<Bytes> records) {
  private static final int MAX_ITEMS = 100_000;
  private static final int MAX_NODE = 1 << 24;
  private static final int MAX_RECORD = 1 << 22;

  /** Copies the lists. */
  public NodeEvidence {
    parts = List.copyOf(parts);
    records = List.copyOf(records);
  }

  static NodeEvidence of(CborValue value) {
    Fields fields = Fields.of("node evidence", value);
    Bytes node = fields.bytes("node", 1, MAX_NODE);
    List<OpenedPart> parts = fields.list("parts", 0, MAX_ITEMS, OpenedPart::of);
    List<Bytes> records =
        fields.list(
            "records",
            0,
            MAX_ITEMS,
            v -> Fields.of("record", CborValue.array(v)).bytes("record", 1, MAX_RECORD));
    fields.end();
    return new NodeEvidence(node, parts, records);
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(node),
        CborValue.array(parts.stream().map(OpenedPart::toCbor).toList()),
        CborValue.array(records.stream().map(CborValue::of).toList()));
  }
}
