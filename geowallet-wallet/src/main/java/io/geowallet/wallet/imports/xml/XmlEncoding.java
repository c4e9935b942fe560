package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of XML into characters (XML 1.0, appendix F), strictly: bytes that are none in
 * the encoding are an error. The JDK's parser could do that itself, but it writes to standard error
 * when it meets such bytes. Stateless.
 */
final class XmlEncoding {
  private static final int HEAD_BYTES = 1_024;
  private static final Pattern DECLARED =
      Pattern.compile(
          "^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

  private XmlEncoding() {}

  /** No XML may begin with white space, and some does all the same. */
  private static final Pattern MARK = Pattern.compile("^\\s*\u00ef\u00bb\u00bf");

  /**
   * The characters of {@code in}, perhaps with a byte order mark.
   *
   * @throws UnknownEncoding if the declared encoding is unknown or cannot be
   */
  static Reader decode(BufferedInputStream in, Place file) throws IOException {
    in.mark(HEAD_BYTES);
    byte[] head = in.readNBytes(HEAD_BYTES);
    in.reset();
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (MARK.matcher(latin).lookingAt()) {
      return strict(in, StandardCharsets.UTF_8);
    }
    if (latin.startsWith("\u00fe\u00ff") || latin.startsWith("\u00ff\u00fe")) {
      return strict(in, StandardCharsets.UTF_16);
    }
    if (latin.startsWith("<\0") || latin.startsWith("\0<")) {
      boolean little = latin.charAt(0) == '<';
      return strict(in, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
    Matcher declared = DECLARED.matcher(latin);
    return strict(in, declared.find() ? known(declared.group(1), file) : StandardCharsets.UTF_8);
  }

  /** The declaration was readable as ASCII, so an encoding in which it is not would contradict. */
  private static Charset known(String name, Place file) {
    if (!Charset.isSupported(name)) {
      throw new UnknownEncoding(file.at(1), name);
    }
    Charset charset = Charset.forName(name);
    byte[] ascii = "<?xml".getBytes(StandardCharsets.US_ASCII);
    if (!new String(ascii, charset).equals("<?xml")) {
      throw new UnknownEncoding(file.at(1), name + ", contradicted by the bytes");
    }
    return charset;
  }

  private static Reader strict(BufferedInputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
