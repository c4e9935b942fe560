package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * Messages of a mailbox by ascending id: [1, [[id b32, body]...]].
 *
 * @param messages at most {@link Limits#PAGE_MESSAGES}; none ends the mailbox
 */
public record MailboxPage(List<Message> messages) {
  /**
   * A message.
   *
   * @param id {@link Addresses#message} of the body
   * @param body at most {@link Limits#MESSAGE} bytes
   */
  public record Message(Bytes id, Bytes body) {
    private static Message of(CborValue value) {
      Fields fields = Fields.of("message", value);
      Bytes id = fields.bytes("id", Sha256.SIZE);
      Bytes body = fields.bytes("body", 0, Limits.MESSAGE);
      fields.end();
      if (!id.equals(Addresses.message(body))) {
        throw fields.malformed("id", "the body's hash", "another");
      }
      return new Message(id, body);
    }

    private CborValue toCbor() {
      return CborValue.array(CborValue.of(id), CborValue.of(body));
    }
  }

  /** Copies the messages. */
  public MailboxPage {
    messages = List.copyOf(messages);
  }

  /** Reads a page; an id that is not its body's is refused. */
  public static MailboxPage decode(Bytes encoded) {
    Fields fields = Cbor.fields("mailbox page", encoded, Limits.ITEMS);
    fields.version(1);
    List<Message> messages = fields.list("messages", 0, Limits.PAGE_MESSAGES, Message::of);
    fields.end();
    return new MailboxPage(messages);
  }

  /** The page's bytes. */
  public Bytes encode() {
    List<CborValue> items = messages.stream().map(Message::toCbor).toList();
    return Cbor.encode(CborValue.array(CborValue.of(1), CborValue.array(items)));
  }
}
