package io.coneix.client;

import io.coneix.client.wire.DropPage;
import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.error.UnusableInput;
import java.util.HexFormat;
import java.util.List;

/** Drop boxes: phones post, who holds the capability reads and empties. Thread-safe. */
public final class DropBoxClient {
  private static final String PATH = "/v1/drops/";
  private static final String READ = "GET /v1/drops";

  private final Transport transport;

  DropBoxClient(Transport transport) {
    this.transport = transport;
  }

  /** Where a phone posts, behind the platform's address. */
  public static String path(SecretBytes postSecret) {
    return PATH + HexFormat.of().formatHex(postSecret.unsafeReveal(SecretAccess.FOR_OWNER));
  }

  /** Posts as a phone does; durable and logged on return. The same bytes twice are one drop. */
  public void post(SecretBytes postSecret, Bytes body) {
    transport.post("POST /v1/drops", path(postSecret), body).ok("POST /v1/drops");
  }

  /** A page of the drops above {@code after}, by counter; an empty one ends the box. */
  public List<DropPage.Drop> read(SecretBytes capability, long after) {
    String path = PATH + DropBox.boxOf(capability).hex() + "?after=" + after;
    Bytes body = transport.get(READ, path, capability, Limits.DROP_PAGE).ok(READ);
    try {
      return DropPage.decode(body).drops();
    } catch (UnusableInput e) {
      throw new BadAnswer(READ, e);
    }
  }

  /** Lets the platform forget what was posted up to {@code counter}, included. */
  public void forget(SecretBytes capability, long counter) {
    String path = PATH + DropBox.boxOf(capability).hex() + "/" + counter;
    transport.delete("DELETE /v1/drops", path, "Capability", capability).ok("DELETE /v1/drops");
  }
}
