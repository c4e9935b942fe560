package io.coneix.client;

import io.coneix.client.wire.AppendReply;
import io.coneix.client.wire.AppendRequest;
import io.coneix.client.wire.CosignedList;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.NameConflict;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.InclusionProof;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.MerkleHash;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.SignedNote;
import io.coneix.evidence.log.TileId;
import io.coneix.evidence.log.TimedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The log's routes. Answers are verified before they are returned. Thread-safe. */
public final class LogClient {
  private static final String APPEND = "POST /v1/log/entries";
  private static final String CHECKPOINT = "GET /log/checkpoint";
  private static final int CONFLICT = 409;

  private final Transport transport;
  private final Supplier<LogKeys> keys;

  LogClient(Transport transport, Supplier<LogKeys> keys) {
    this.transport = transport;
    this.keys = keys;
  }

  /** Appends one entry; see {@link #append(List)}. */
  public Receipt append(LogEntry entry) {
    return append(List.of(entry)).get(0);
  }

  /**
   * Appends all entries or none. An entry that the log holds already gives a receipt as well.
   *
   * @param entries 1 to {@link io.coneix.client.wire.Limits#APPEND_ENTRIES}
   * @return the receipts in the order of the entries; each durable, each verified
   * @throws NameTaken where the log holds a name with another body
   * @throws io.coneix.evidence.log.BadLogProof where the log's proof does not hold
   * @throws io.coneix.evidence.log.BadNoteSignature where a signature of the log does not hold
   */
  public List<Receipt> append(List<LogEntry> entries) {
    Bytes body = new AppendRequest(entries).encode();
    Answer answer = transport.post(APPEND, "/v1/log/entries", body, Limits.APPEND_ANSWER);
    try {
      if (answer.status() == CONFLICT) {
        throw new NameTaken(NameConflict.decode(answer.body()).positions());
      }
      return receipts(entries, AppendReply.decode(answer.ok(APPEND)));
    } catch (RequestRefused e) {
      throw e;
    } catch (UnusableInput e) {
      throw new BadAnswer(APPEND, e);
    }
  }

  private List<Receipt> receipts(List<LogEntry> entries, AppendReply reply) {
    if (reply.places().size() != entries.size()) {
      throw new BadAnswer(APPEND, entries.size() + " places", "" + reply.places().size());
    }
    SignedHead signed = open(APPEND, reply.note());
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      AppendReply.Place place = reply.places().get(i);
      new InclusionProof(place.index(), signed.size(), place.hashes())
          .verify(MerkleHash.leaf(entries.get(i).encode()), signed.root());
      receipts.add(new Receipt(place.index(), signed.timed(), signed.logSignature()));
    }
    return List.copyOf(receipts);
  }

  /** The newest checkpoint, with the log's time of about now. */
  public SignedHead checkpoint() {
    Bytes note = transport.get(CHECKPOINT, "/log/checkpoint").ok(CHECKPOINT);
    return open(CHECKPOINT, new String(note.unsafeArray(), StandardCharsets.UTF_8));
  }

  /** Signatures that do not hold are refused as such; what is no note is a broken answer. */
  private SignedHead open(String where, String note) {
    try {
      return SignedHead.open(SignedNote.parse(note), keys.get());
    } catch (UnusableInput e) {
      throw new BadAnswer(where, e);
    }
  }

  /**
   * A tile of hashes or a bundle of entries, unverified: it counts once a proof made from it leads
   * to a root that is trusted. Empty where the log has no such tile (yet).
   */
  public Optional<Bytes> unverifiedTile(TileId id) {
    return transport.get("GET /log/tile", "/log/" + id.path()).found("GET /log/tile");
  }

  /**
   * The timed checkpoints that the log has kept whose size is from {@code from} to {@code to}, both
   * included, by ascending size; at most {@link io.coneix.client.wire.Limits#CHECKPOINTS}: ask
   * again from the last size plus one. Unverified.
   */
  public List<TimedCheckpoint> unverifiedCosigned(long from, long to) {
    String where = "GET /v1/log/cosigned";
    String path = "/v1/log/cosigned?from=" + from + "&to=" + to;
    Bytes body = transport.get(where, path, Limits.CHECKPOINTS_ANSWER).ok(where);
    try {
      return CosignedList.decode(body).checkpoints();
    } catch (UnusableInput e) {
      throw new BadAnswer(where, e);
    }
  }

  /** The receipt of a name as C2SP tlog-proof text, unverified; empty where it is not logged. */
  public Optional<String> unverifiedProof(Bytes name) {
    return transport
        .get("GET /v1/log/proof", "/v1/log/proof/" + name.hex())
        .found("GET /v1/log/proof")
        .map(text -> new String(text.unsafeArray(), StandardCharsets.UTF_8));
  }
}
