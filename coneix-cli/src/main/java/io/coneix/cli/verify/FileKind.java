package io.coneix.cli.verify;

import io.coneix.evidence.bytes.Bytes;
import java.util.Map;

/** Tells common kinds of files by their first bytes, for messages only. */
final class FileKind {
  private static final Map<Bytes, String> BEGINNINGS =
      Map.of(
          Bytes.fromHex("ffd8ff"), "a JPEG picture",
          Bytes.fromHex("89504e47"), "a PNG picture",
          Bytes.fromHex("25504446"), "a PDF document",
          Bytes.fromHex("504b0304"), "a ZIP archive",
          Bytes.fromHex("1f8b"), "a gzip file",
          Bytes.utf8("{"), "JSON",
          Bytes.utf8("<"), "XML or HTML");

  private FileKind() {}

  /** The kind, or a number of bytes where it is none of these. */
  static String of(Bytes content) {
    return BEGINNINGS.entrySet().stream()
        .filter(e -> content.size() >= e.getKey().size())
        .filter(e -> content.slice(0, e.getKey().size()).equals(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(content.size() + " bytes of another kind");
  }
}
