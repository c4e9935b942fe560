package io.geowallet.wallet.imports;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a file is, by its first bytes.
 *
 * @param kind how to go on
 * @param name for {@link Kind#OTHER}, what it is in words; else empty
 */
record Content(Kind kind, String name) {
  /** What a tar archive is called. */
  static final String TAR = "a tar archive";

  /** So many bytes are enough to tell. */
  static final int HEAD_BYTES = 512;

  /** How a file is to be read. */
  enum Kind {
    /** Packed by gzip. */
    GZIP,
    /** Begins with a less-than sign. */
    XML,
    /** Begins with a brace or a bracket. */
    JSON,
    /** Garmin's FIT. */
    FIT,
    /** Packed by ZIP. */
    ZIP,
    /** NMEA 0183. */
    NMEA,
    /** What OwnTracks' recorder stores. */
    REC,
    /** Text of any other kind, or nothing at all. */
    TEXT,
    /** Something known, or binary: of no use here. */
    OTHER
  }

  /** POSIX.1-1988, "ustar Interchange Format". */
  private static final int TAR_MAGIC_AT = 257;

  private static final Pattern NMEA = Pattern.compile("[$!][A-Z0-9]{4,9},");
  private static final Pattern HTML =
      Pattern.compile("<(!doctype\\s+)?html[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern REC =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\t");

  /** First bytes in hexadecimal, and whose they are. */
  private static final Map<String, String> MAGIC = magic();

  /** Judges the first bytes of a file, all of them if it is shorter than {@link #HEAD_BYTES}. */
  static Content of(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.startsWith("\u001f\u008b")) {
      return new Content(Kind.GZIP, "");
    }
    for (Map.Entry<String, String> known : MAGIC.entrySet()) {
      if (latin.startsWith(known.getKey())) {
        return new Content(Kind.OTHER, known.getValue());
      }
    }
    if (latin.startsWith("ustar", TAR_MAGIC_AT)) {
      return new Content(Kind.OTHER, TAR);
    }
    if (latin.startsWith(".FIT", 8)) {
      return new Content(Kind.FIT, "");
    }
    if (latin.startsWith("PK\u0003\u0004")) {
      return new Content(Kind.ZIP, "");
    }
    return text(latin);
  }

  private static Content text(String latin) {
    boolean wide = latin.startsWith("\u00fe\u00ff") || latin.startsWith("\u00ff\u00fe");
    String start =
        latin.replaceFirst("^\\s*\u00ef\u00bb\u00bf", "").replace("\0", "").stripLeading();
    if (wide || latin.startsWith("<\0") || latin.startsWith("\0<")) {
      boolean xml = start.replaceFirst("^[\u00fe\u00ff]{2}", "").startsWith("<");
      return xml ? new Content(Kind.XML, "") : new Content(Kind.OTHER, "text in UTF-16");
    }
    if (latin.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0)) {
      return new Content(Kind.OTHER, "binary data");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return new Content(Kind.JSON, "");
    }
    if (NMEA.matcher(start).lookingAt()) {
      return new Content(Kind.NMEA, "");
    }
    if (REC.matcher(start).lookingAt()) {
      return new Content(Kind.REC, "");
    }
    if (HTML.matcher(start).lookingAt()) {
      return new Content(Kind.OTHER, "an HTML page");
    }
    return new Content(start.startsWith("<") ? Kind.XML : Kind.TEXT, "");
  }

  private static Map<String, String> magic() {
    Map<String, String> magic = new LinkedHashMap<>();
    magic.put("\u00ff\u00d8\u00ff", "a JPEG picture");
    magic.put("\u0089PNG", "a PNG picture");
    magic.put("GIF8", "a GIF picture");
    magic.put("PK\u0005\u0006", "an empty ZIP archive");
    magic.put("%PDF", "a PDF document");
    magic.put("BZh", "a bzip2 archive");
    magic.put("\u00fd7zXZ", "an xz archive");
    magic.put("(\u00b5/\u00fd", "a zstd archive");
    magic.put("SQLite format 3", "an SQLite database");
    magic.put("\u007fELF", "a program");
    return magic;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? kind.name().toLowerCase(Locale.ROOT) : name;
  }
}
