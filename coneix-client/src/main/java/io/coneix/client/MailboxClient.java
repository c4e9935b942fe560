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
import java.util.function.Consumer;

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
   * Hands all messages over, by ascending id and so in no order of time; they stay until deleted,
   * which {@code each} may do. One page at a time is in memory: anybody may fill a mailbox.
   *
   * @param readCapability the capability whose hash is the address
   */
  public void read(SecretBytes readCapability, Consumer<Message> each) {
    String path = PATH + Addresses.mailbox(readCapability).hex();
    List<Message> page = page(path, readCapability);
    while (!page.isEmpty()) {
      page.forEach(each);
      Bytes after = page.get(page.size() - 1).id();
      page = page(path + "?after=" + after.hex(), readCapability);
      if (!page.isEmpty() && page.get(0).id().compareTo(after) <= 0) {
        throw new BadAnswer(READ, "messages after the last one", "earlier ones");
      }
    }
  }

  /** All messages at once: for mailboxes whose address is known to friends only. */
  public List<Message> read(SecretBytes readCapability) {
    List<Message> all = new ArrayList<>();
    read(readCapability, all::add);
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
