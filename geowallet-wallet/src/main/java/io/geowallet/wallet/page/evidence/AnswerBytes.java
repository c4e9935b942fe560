package io.geowallet.wallet.page.evidence;

import io.coneix.contract.schema.Answer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborDiagnostic;
import io.coneix.evidence.cbor.CborValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each value of an answer lies among its bytes. The encoding is deterministic, so the place
 * of each item follows from the values; that all pieces together are the very bytes is checked.
 *
 * @param encoded the bytes themselves
 * @param pieces all of them, without a hole
 */
record AnswerBytes(Bytes encoded, List<Piece> pieces) {
  /** What a piece is part of: the frame of arrays around the values. */
  static final int FRAME = -1;

  /** What a piece is part of: the values that stand once. */
  static final int COMMON = 0;

  /**
   * Neighbouring bytes.
   *
   * @param line the line's number from 1 on, or {@link #COMMON}, or {@link #FRAME}
   * @param field the field's place in the common row; 0 for others
   */
  record Piece(int from, Bytes bytes, int line, int field) {
    /** The place after the last byte. */
    int to() {
      return from + bytes.size();
    }

    /** The piece in diagnostic notation; empty for the frame, which is no item of its own. */
    String diagnostic() {
      return line == FRAME ? "" : CborDiagnostic.of(Cbor.decode("piece of an answer", bytes));
    }
  }

  static AnswerBytes of(Bytes encoded) {
    Answer answer = Answer.decode(encoded);
    Pieces pieces = new Pieces();
    pieces.frame(1 + head(answer.common().size()), encoded);
    for (int i = 0; i < answer.common().size(); i++) {
      pieces.add(Cbor.encode(CborValue.of(answer.common().get(i))), COMMON, i);
    }
    pieces.frame(head(answer.lines().size()), encoded);
    for (int i = 0; i < answer.lines().size(); i++) {
      List<CborValue.Int> row = answer.lines().get(i).stream().map(CborValue::of).toList();
      pieces.add(Cbor.encode(CborValue.array(row)), i + 1, 0);
    }
    Bytes[] all = pieces.list.stream().map(Piece::bytes).toArray(Bytes[]::new);
    if (!Bytes.concat(all).equals(encoded)) {
      throw new IllegalStateException("pieces that are not the answer");
    }
    return new AnswerBytes(encoded, List.copyOf(pieces.list));
  }

  /** Bytes of an array's head (RFC 8949, section 3). */
  private static int head(int items) {
    if (items < 24) {
      return 1;
    }
    return items < 256 ? 2 : 3;
  }

  /** The bytes of a line. */
  Piece line(int number) {
    return pieces.stream().filter(p -> p.line() == number).findFirst().orElseThrow();
  }

  /** The bytes of the common fields, in their order. */
  List<Piece> common() {
    return pieces.stream().filter(p -> p.line() == COMMON).toList();
  }

  private static final class Pieces {
    private final List<Piece> list = new ArrayList<>();
    private int at;

    void add(Bytes bytes, int line, int field) {
      list.add(new Piece(at, bytes, line, field));
      at += bytes.size();
    }

    void frame(int size, Bytes encoded) {
      add(encoded.slice(at, at + size), FRAME, 0);
    }
  }
}
