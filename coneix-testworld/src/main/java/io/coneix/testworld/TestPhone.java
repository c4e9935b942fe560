package io.coneix.testworld;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.drop.DropDevice;
import io.coneix.evidence.drop.DropEnvelope;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.drop.SecretBox;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import java.security.SecureRandom;
import java.util.List;

/** A phone that posts into a drop box, and the box: each body is logged as it comes. */
public final class TestPhone {
  private final MemoryLog log;
  private final SecureRandom random;
  private final SecretBytes key;
  private final DropDevice device;
  private long counter;

  /** A phone whose drops go into {@code log}. */
  public TestPhone(MemoryLog log, SecureRandom random) {
    this.log = log;
    this.random = random;
    this.key = SecretBytes.random(SecretBox.KEY_SIZE, random);
    SecretBytes capability = SecretBytes.random(DropBox.SIZE, random);
    this.device = DropDevice.of(DropBox.boxOf(capability), key, DropClient.OWNTRACKS);
  }

  /**
   * What came of a post.
   *
   * @param key what opens it
   * @param entry its place in the log
   */
  public record Posted(DropKeys.Key key, Bytes body, LogEntry entry) {}

  /** What a node says of it. */
  public DropDevice device() {
    return device;
  }

  /** The part that binds it, made at the log's time. */
  public PendingPart binding() {
    Slot now = Slot.ofMs(log.timeSec() * 1000);
    PartContent content = new PartContent.Drops(device);
    return new PendingPart(PartBody.fresh(PartKind.DEVICE, now, content, random), List.of());
  }

  /** Posts a location of some second, encrypted; it is logged at the log's time. */
  public Posted location(long sec) {
    return post(
        "{\"_type\":\"location\",\"created_at\":"
            + sec
            + ",\"acc\":12,\"lat\":48.85,\"lon\":2.35,\"tst\":"
            + sec
            + "}");
  }

  /** Posts any text. */
  public Posted post(String plaintext) {
    byte[] raw = new byte[SecretBox.NONCE_SIZE];
    random.nextBytes(raw);
    Bytes nonce = Bytes.wrap(raw);
    Bytes body =
        new DropEnvelope(nonce, SecretBox.seal(key, nonce, Bytes.utf8(plaintext))).encode();
    counter++;
    LogEntry entry = DropBox.entry(device.box(), counter, body);
    log.append(entry);
    return new Posted(new DropKeys.Key(counter, SecretBox.subkey(key, nonce)), body, entry);
  }
}
