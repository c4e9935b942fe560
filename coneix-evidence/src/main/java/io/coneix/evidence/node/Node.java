package io.coneix.evidence.node;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.cose.BadSignature;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.LogEntry;

/** A signed head: one link of the holder's graph. Immutable. */
public final class Node {
  private final Sign1 message;
  private final NodeHead unverifiedHead;
  private final Bytes encoded;

  private Node(Sign1 message, NodeHead head, Bytes encoded) {
    this.message = message;
    this.unverifiedHead = head;
    this.encoded = encoded;
  }

  /** The key that signs all nodes of a root. */
  public static Ed25519PrivateKey key(RootSecret root) {
    return Ed25519PrivateKey.of(root.derive("coneix/node/key/1"));
  }

  /** Signs {@code head}. */
  public static Node sign(NodeHead head, Ed25519PrivateKey key) {
    Sign1 message = Sign1.sign(ObjectType.NODE, head.encode(), key);
    return new Node(message, head, message.encode());
  }

  /**
   * Parses a node, whose signature is not yet checked.
   *
   * @throws MalformedCbor where it is no node
   */
  public static Node decode(Bytes encoded) {
    Sign1 message = Sign1.decode(ObjectType.NODE, encoded);
    return new Node(message, NodeHead.decode(message.unverifiedPayload()), encoded);
  }

  /** The head, to be believed only after {@link #verify} or where {@link #hash} is known. */
  public NodeHead unverifiedHead() {
    return unverifiedHead;
  }

  /**
   * The head, once the signature has been checked.
   *
   * @throws BadSignature where it is not {@code key}'s
   */
  public NodeHead verify(Ed25519PublicKey key) {
    if (!isSignedBy(key)) {
      throw new BadSignature(ObjectType.NODE);
    }
    return unverifiedHead;
  }

  /** True where the signature is {@code key}'s. */
  public boolean isSignedBy(Ed25519PublicKey key) {
    return message.isSignedBy(key);
  }

  /** The encoded COSE_Sign1. */
  public Bytes encode() {
    return encoded;
  }

  /** The body of the node's log entry, and what the next node names as the one before. */
  public Bytes hash() {
    return hash(encoded);
  }

  /** The hash of an encoded node. */
  public static Bytes hash(Bytes encoded) {
    return Sha256.labelled("coneix/node/1", encoded);
  }

  /** The node's entry in the log, under the name of its index. */
  public LogEntry entry(Bytes name) {
    return new LogEntry(name, hash());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Node that && encoded.equals(that.encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }

  @Override
  public String toString() {
    return "node " + unverifiedHead.index() + " with " + unverifiedHead.parts().size() + " parts";
  }
}
