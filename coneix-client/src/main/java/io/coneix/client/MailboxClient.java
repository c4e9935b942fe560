package io.coneix.client;

import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.MailboxPage;
import io.coneix.client.wire.MailboxPage.Message;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.error.UnusableInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Mailboxes: anyone who knows the address may post, who holds the capability may read and empty.
 * Thread-safe.
 */
public final class MailboxClient {
  private static final String PATH = "/v1/mailboxes/";
  private static final String READ = "GET /v1/mailboxes";

  private final Transport transport;

  MailboxClient(Transport transport) {
    this.transport = transport;
  }

  /**
   * Posts a message; durable on return. The same bytes twice are one message.
   *
   * @param body at most {@link io.coneix.client.wire.Limits#MESSAGE} bytes
   */
  public void post(Bytes address, Bytes body) {
    transport.post("POST /v1/mailboxes", PATH + address.hex(), body).ok("POST /v1/mailboxes");
  }

  /**
   * Reads all messages, by ascending id and so in no order of time; they stay until deleted.
   *
   * @param readCapability the capability whose hash is the address
   */
  public List<Message> read(SecretBytes readCapability) {
    String path = PATH + Addresses.mailbox(readCapability).hex();
    List<Message> all = new ArrayList<>(page(path, readCapability));
    List<Message> last = all;
    while (!last.isEmpty()) {
      String after = last.get(last.size() - 1).id().hex();
      last = page(path + "?after=" + after, readCapability);
      all.addAll(last);
    }
    return List.copyOf(all);
  }

  private List<Message> page(String path, SecretBytes readCapability) {
    Bytes body = transport.get(READ, path, readCapability, Limits.MAILBOX_PAGE).ok(READ);
    try {
      return MailboxPage.decode(body).messages();
    } catch (UnusableInput e) {
      throw new BadAnswer(READ, e);
    }
  }

  /** Deletes a message; harmless where there is none. */
  public void delete(SecretBytes readCapability, Bytes messageId) {
    String path = PATH + Addresses.mailbox(readCapability).hex() + "/" + messageId.hex();
    transport
        .delete("DELETE /v1/mailboxes", path, "Capability", readCapability)
        .found("DELETE /v1/mailboxes");
  }
}
