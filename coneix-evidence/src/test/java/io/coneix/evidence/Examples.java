package io.coneix.evidence;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.chain.NameChain;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.drop.DropDevice;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.key.SlotTree;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.Cosigner;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.record.RecordSealer;
import io.coneix.evidence.slot.Slot;
import io.coneix.testkit.SeededRandom;
import java.util.List;

/** One object of each kind, the same on every run: what golden files and tests are made of. */
public final class Examples {
  /** Bytes 00, 01, ... 1f. */
  public static final RootSecret ROOT = new RootSecret(SecretBytes.wrap(rising(32).toArray()));

  /** 2026-10-05T08:00Z. */
  public static final Slot SLOT = Slot.ofMs(1_791_187_200_000L);

  private Examples() {}

  /** {@code size} bytes 00, 01, 02, ... */
  public static Bytes rising(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) i;
    }
    return Bytes.wrap(bytes);
  }

  /** {@code size} times the same byte. */
  public static Bytes filled(int size, int value) {
    byte[] bytes = new byte[size];
    java.util.Arrays.fill(bytes, (byte) value);
    return Bytes.wrap(bytes);
  }

  /** The key of {@link #SLOT} in a category. */
  public static SecretBytes slotKey(Category category) {
    return SlotTree.of(ROOT, category).key(SLOT);
  }

  /** A record of {@code category} in {@link #SLOT}. */
  public static RecordSealer.Sealed record(Category category) {
    Bytes payload = Bytes.utf8("an example of " + category.text());
    return RecordSealer.seal(
        slotKey(category), category, SLOT, payload, new SeededRandom(category.ordinal()));
  }

  /** A part of each kind; those of records hold one position. */
  public static PartBody part(PartKind kind) {
    return PartBody.fresh(kind, SLOT, content(kind), new SeededRandom(100 + kind.ordinal()));
  }

  /** A phone that posts into a drop box. */
  public static DropDevice dropDevice() {
    return DropDevice.of(
        DropBox.boxOf(DropBox.capability(ROOT, 0)),
        SecretBytes.wrap(filled(32, 0xd1).toArray()),
        DropClient.OWNTRACKS);
  }

  /** A part of version 2: it binds {@link #dropDevice}. */
  public static PartBody dropPart() {
    return PartBody.fresh(
        PartKind.DEVICE, SLOT, new PartContent.Drops(dropDevice()), new SeededRandom(200));
  }

  /** The payload of a record of source drop. */
  public static DropKeys dropKeys() {
    return new DropKeys(
        dropDevice().box(),
        List.of(
            new DropKeys.Key(1, SecretBytes.wrap(filled(32, 0xd2).toArray())),
            new DropKeys.Key(300, SecretBytes.wrap(filled(32, 0xd3).toArray()))));
  }

  private static PartContent content(PartKind kind) {
    return switch (kind) {
      case RECORDS ->
          new PartContent.Records(
              Source.WALLET, List.of(record(Category.POSITION).ref()), List.of());
      case NOTE ->
          new PartContent.Records(Source.TYPED, List.of(record(Category.NOTE).ref()), List.of());
      case IMPORT ->
          new PartContent.Records(
              Source.FILE,
              List.of(record(Category.POSITION).ref(), record(Category.MOTION).ref()),
              List.of());
      case CORRECTION ->
          new PartContent.Records(
              Source.FILE,
              List.of(record(Category.POSITION).ref()),
              List.of(part(PartKind.RECORDS).hash()));
      case CONTRACT -> new PartContent.Contract(filled(32, 0xc0));
      case RUN -> new PartContent.Run(filled(32, 0xa1), filled(32, 0xa2));
      case REVOCATION -> new PartContent.Revocation(filled(32, 0xc0));
      case DEVICE ->
          new PartContent.Device(
              Ed25519PrivateKey.of(SecretBytes.wrap(filled(32, 0xd0).toArray())).publicKey());
    };
  }

  /** A checkpoint with a true cosignature, a minute before the end of {@link #SLOT}. */
  public static TimedCheckpoint checkpoint() {
    Ed25519PrivateKey key = Ed25519PrivateKey.of(SecretBytes.wrap(filled(32, 0xe0).toArray()));
    Checkpoint checkpoint = new Checkpoint("log.example", 1_000, filled(32, 0x77));
    long timeSec = SLOT.endMs() / 1000 - 60;
    return new TimedCheckpoint(
        checkpoint.size(),
        checkpoint.root(),
        List.of(new Cosigner("log.example/time", key).cosign(checkpoint, timeSec)));
  }

  /** The first node: no node before, no checkpoint, one part. */
  public static Node firstNode() {
    NodeHead head =
        new NodeHead(1, NodeHead.NO_PREVIOUS, null, List.of(part(PartKind.RECORDS).head()));
    return Node.sign(head, Node.key(ROOT));
  }

  /** A later node: with a checkpoint and a part of each kind. */
  public static Node laterNode() {
    NodeHead head =
        new NodeHead(
            NameChain.LAST_NODE,
            firstNode().hash(),
            checkpoint(),
            java.util.Arrays.stream(PartKind.values()).map(kind -> part(kind).head()).toList());
    return Node.sign(head, Node.key(ROOT));
  }
}
