package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes bytes as rows of hexadecimal digits. Stateless. */
final class Hex {
  private static final int ROW = 16;

  private Hex() {}

  /** Bytes with blanks between them. */
  static String spaced(Bytes bytes) {
    StringBuilder text = new StringBuilder(bytes.size() * 3);
    for (int i = 0; i < bytes.size(); i++) {
      text.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%02x", bytes.at(i)));
    }
    return text.toString();
  }

  /** Sixteen bytes a row, each row with the place of its first byte. */
  static String rows(Bytes bytes) {
    StringBuilder text = new StringBuilder(bytes.size() * 4);
    for (int at = 0; at < bytes.size(); at += ROW) {
      Bytes row = bytes.slice(at, Math.min(at + ROW, bytes.size()));
      text.append(String.format(Locale.ROOT, "%04x  ", at)).append(spaced(row)).append('\n');
    }
    return text.toString();
  }

  /** The same for an answer, cut where one piece ends and the next begins. */
  static List<SeenView.DumpRow> rows(AnswerBytes answer) {
    List<SeenView.DumpRow> rows = new ArrayList<>();
    int size = answer.encoded().size();
    int next = 0;
    for (int at = 0; at < size; at += ROW) {
      int end = Math.min(at + ROW, size);
      List<SeenView.Chunk> chunks = new ArrayList<>();
      while (next < answer.pieces().size() && answer.pieces().get(next).from() < end) {
        AnswerBytes.Piece piece = answer.pieces().get(next);
        Bytes part = answer.encoded().slice(Math.max(at, piece.from()), Math.min(end, piece.to()));
        chunks.add(new SeenView.Chunk(mark(piece), spaced(part)));
        if (piece.to() > end) {
          break;
        }
        next++;
      }
      rows.add(new SeenView.DumpRow(String.format(Locale.ROOT, "%04x", at), chunks));
    }
    return List.copyOf(rows);
  }

  /** What ties a piece in the dump to its words. */
  static String mark(AnswerBytes.Piece piece) {
    if (piece.line() == AnswerBytes.FRAME) {
      return "";
    }
    return piece.line() == AnswerBytes.COMMON ? "f" + piece.field() : "l" + piece.line();
  }
}
