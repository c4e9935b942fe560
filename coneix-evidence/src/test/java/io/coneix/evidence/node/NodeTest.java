package io.coneix.evidence.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.cose.BadSignature;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.slot.Slot;
import io.coneix.testkit.SeededRandom;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeTest {
  private static final Ed25519PrivateKey KEY = Node.key(Examples.ROOT);
  private static final PartHead PART = Examples.part(PartKind.RECORDS).head();

  @ParameterizedTest
  @EnumSource(PartKind.class)
  void part_decodesToItselfAndMatchesItsHead(PartKind kind) {
    PartBody body = Examples.part(kind);
    assertThat(PartBody.decode(body.encode())).isEqualTo(body);
    assertThat(body.head().matches(body)).isTrue();
    assertThat(PartBody.hash(body.encode())).isEqualTo(body.hash());
  }

  @Test
  void T04_headWithAnotherSlotKindOrHash_doesNotMatch() {
    PartBody body = Examples.part(PartKind.RECORDS);
    Bytes hash = body.hash();
    Slot other = new Slot(Examples.SLOT.number() + 1);
    assertThat(new PartHead(other, PartKind.RECORDS, hash).matches(body)).isFalse();
    assertThat(new PartHead(Examples.SLOT, PartKind.NOTE, hash).matches(body)).isFalse();
    assertThat(new PartHead(Examples.SLOT, PartKind.RECORDS, Examples.rising(32)).matches(body))
        .isFalse();
  }

  @Test
  void T04_relabelledBody_hasAnotherHash() {
    PartBody body = Examples.part(PartKind.RECORDS);
    Slot other = new Slot(Examples.SLOT.number() + 1);
    assertThat(new PartBody(body.kind(), other, body.salt(), body.content()).hash())
        .isNotEqualTo(body.hash());
    assertThat(new PartBody(PartKind.NOTE, body.slot(), body.salt(), body.content()).hash())
        .isNotEqualTo(body.hash());
  }

  @Test
  void hashOfAnEmptyPart_cannotBeGuessed() {
    PartContent nothing = new PartContent.Records(Source.WALLET, List.of(), List.of());
    Bytes one =
        PartBody.fresh(PartKind.RECORDS, Examples.SLOT, nothing, new SeededRandom(1)).hash();
    Bytes two =
        PartBody.fresh(PartKind.RECORDS, Examples.SLOT, nothing, new SeededRandom(2)).hash();
    assertThat(one).isNotEqualTo(two);
  }

  @ParameterizedTest
  @EnumSource(PartKind.class)
  void contentOfAnotherKind_cannotBeConstructed(PartKind kind) {
    for (PartKind other : PartKind.values()) {
      PartContent content = Examples.part(other).content();
      if (!content.fits(kind)) {
        assertThatThrownBy(() -> new PartBody(kind, Examples.SLOT, Examples.rising(16), content))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(kind.text());
      }
    }
    assertThat(Examples.part(kind).content().fits(kind)).isTrue();
  }

  @Test
  void correctionOfNothing_isRefused() {
    PartContent content = new PartContent.Records(Source.FILE, List.of(), List.of());
    assertThat(content.fits(PartKind.CORRECTION)).isFalse();
    // The same bytes as a note, with the kind of a correction.
    byte[] encoded =
        new PartBody(PartKind.NOTE, Examples.SLOT, Examples.rising(16), content).encode().toArray();
    encoded[2] = (byte) PartKind.CORRECTION.ordinal();
    assertThatThrownBy(() -> PartBody.decode(Bytes.wrap(encoded)))
        .isInstanceOf(MalformedCbor.class);
  }

  @Test
  void tooManyRecordsOrParents_cannotBeConstructed() {
    RecordRef ref = Examples.record(Category.POSITION).ref();
    assertThatThrownBy(
            () -> new PartContent.Records(Source.FILE, Collections.nCopies(65, ref), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new PartContent.Records(
                    Source.FILE, List.of(), Collections.nCopies(65, Examples.rising(32))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PartContent.Records(Source.FILE, List.of(), List.of(Bytes.EMPTY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void node_decodesVerifiesAndKeepsItsHash() {
    for (Node node : List.of(Examples.firstNode(), Examples.laterNode())) {
      Node read = Node.decode(node.encode());
      assertThat(read).isEqualTo(node);
      assertThat(read.hash()).isEqualTo(node.hash());
      assertThat(read.verify(KEY.publicKey())).isEqualTo(node.unverifiedHead());
      assertThat(NodeHead.decode(node.unverifiedHead().encode())).isEqualTo(node.unverifiedHead());
    }
    assertThat(Examples.laterNode().unverifiedHead().previous())
        .isEqualTo(Examples.firstNode().hash());
  }

  @Test
  void nodeOfAnotherKey_doesNotVerify() {
    Ed25519PrivateKey other = Ed25519PrivateKey.of(SecretBytes.wrap(new byte[32]));
    Node node = Node.sign(Examples.firstNode().unverifiedHead(), other);
    assertThat(node.isSignedBy(KEY.publicKey())).isFalse();
    assertThatThrownBy(() -> node.verify(KEY.publicKey())).isInstanceOf(BadSignature.class);
  }

  @Test
  void T35_headSignedAsAnotherKind_isNoNode() {
    Sign1 offer = Sign1.sign(ObjectType.OFFER, Examples.firstNode().unverifiedHead().encode(), KEY);
    assertThatThrownBy(() -> Node.decode(offer.encode())).isInstanceOf(MalformedCbor.class);
  }

  @Test
  void entry_isNameAndHash() {
    Node node = Examples.firstNode();
    assertThat(node.entry(Examples.rising(32)).body()).isEqualTo(node.hash());
    assertThat(node.entry(Examples.rising(32)).name()).isEqualTo(Examples.rising(32));
  }

  @Test
  void headOutOfBounds_cannotBeConstructed() {
    Bytes zeros = NodeHead.NO_PREVIOUS;
    assertRefused(0, zeros, List.of(PART));
    assertRefused(
        1 << 22, zeros, List.of(PART)); // reserved for the entry that names the next chain
    assertRefused(1, Bytes.EMPTY, List.of(PART));
    assertRefused(1, zeros, List.of());
    assertRefused(1, zeros, Collections.nCopies(NodeHead.MAX_PARTS + 1, PART));
  }

  private static void assertRefused(int index, Bytes previous, List<PartHead> parts) {
    assertThatThrownBy(() -> new NodeHead(index, previous, null, parts))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void text_tellsNoSlot() {
    assertThat(Examples.laterNode()).hasToString("node 4194303 with 8 parts");
  }
}
