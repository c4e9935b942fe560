package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The log's proof that one entry is in it (C2SP tlog-proof): place, path, checkpoint note.
 *
 * <p>Unverified until {@link #verify}. Extra data of the format is not authenticated; our log
 * writes none, so it is kept only to write the same text again.
 *
 * @param extra opaque data, empty for none
 * @param index place of the entry, from 0
 * @param hashes from the leaf's sibling to the root's child, 32 bytes each
 * @param note the checkpoint
 */
public record Receipt(Bytes extra, long index, List<Bytes> hashes, SignedNote note) {
  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /** A path has at most one hash for each bit of the size. */
  private static final int MAX_HASHES = 62;

  /** Refuses an index out of range and hashes of another length or too many. */
  public Receipt {
    hashes = List.copyOf(hashes);
    if (index < 0 || index >= Checkpoint.MAX_SIZE || hashes.size() > MAX_HASHES) {
      throw new MalformedNote("receipt", "a place in a tree and its path", "others");
    }
    InclusionProof.requireHashes(hashes);
  }

  /** The receipt that consists of a proof and the checkpoint of the same size. */
  public static Receipt of(InclusionProof proof, SignedNote note) {
    return new Receipt(Bytes.EMPTY, proof.index(), proof.hashes(), note);
  }

  /**
   * Reads the text.
   *
   * @throws MalformedNote where it is not exactly what {@link #encode} would have written
   */
  public static Receipt decode(Bytes encoded) {
    if (encoded.size() > SignedNote.MAX_SIZE) {
      throw new MalformedNote("receipt", "at most " + SignedNote.MAX_SIZE + " bytes", "more");
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(encoded.unsafeArray());
      return parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      throw new MalformedNote("receipt", "UTF-8", "other bytes");
    }
  }

  private static Receipt parse(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0) {
      throw new MalformedNote("receipt", "an empty line before the checkpoint", "none");
    }
    List<String> lines = List.of(text.substring(0, end).split("\n", -1));
    int at = 0;
    if (!lines.get(at++).equals(FIRST_LINE)) {
      throw new MalformedNote("receipt, line 1", FIRST_LINE, "another");
    }
    Bytes extra = Bytes.EMPTY;
    if (at < lines.size() && lines.get(at).startsWith(EXTRA)) {
      extra = NoteText.base64("receipt, extra", lines.get(at++).substring(EXTRA.length()));
      if (extra.size() == 0) {
        throw new MalformedNote("receipt, extra", "data, or no such line", "none");
      }
    }
    if (at == lines.size() || !lines.get(at).startsWith(INDEX)) {
      throw new MalformedNote("receipt, line " + (at + 1), "the index", "none");
    }
    String number = lines.get(at++).substring(INDEX.length());
    long index = NoteText.decimal("receipt, index", number, Checkpoint.MAX_SIZE - 1);
    List<Bytes> hashes = new ArrayList<>();
    for (String line : lines.subList(at, lines.size())) {
      hashes.add(NoteText.base64("receipt, hash " + (hashes.size() + 1), line));
    }
    return new Receipt(extra, index, hashes, SignedNote.parse(text.substring(end + 2)));
  }

  /** The text as UTF-8. */
  public Bytes encode() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    if (extra.size() > 0) {
      text.append(EXTRA).append(extra.base64()).append('\n');
    }
    text.append(INDEX).append(index).append('\n');
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    return Bytes.utf8(text.append('\n').append(note.text()).toString());
  }

  /**
   * Checks signatures and path.
   *
   * @return the checkpoint, which holds {@code entry} at {@link #index}
   * @throws BadLogProof where the entry is not there
   * @throws io.coneix.evidence.error.Refused as {@link SignedHead#open} says
   */
  public SignedHead verify(LogEntry entry, LogKeys keys) {
    SignedHead head = SignedHead.open(note, keys);
    new InclusionProof(index, head.size(), hashes)
        .verify(MerkleHash.leaf(entry.encode()), head.root());
    return head;
  }
}
