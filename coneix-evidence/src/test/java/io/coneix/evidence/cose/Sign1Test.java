package io.coneix.evidence.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Sign1Test {
  private static final Ed25519PrivateKey KEY =
      Ed25519PrivateKey.of(SecretBytes.wrap(Examples.rising(32).toArray()));
  private static final Bytes PAYLOAD = Bytes.utf8("payload");

  @ParameterizedTest
  @EnumSource(ObjectType.class)
  void signedMessage_decodesAndVerifies(ObjectType type) {
    Bytes encoded = Sign1.sign(type, PAYLOAD, KEY).encode();
    Sign1 message = Sign1.decode(type, encoded);
    assertThat(message.verify(KEY.publicKey())).isEqualTo(PAYLOAD);
    assertThat(message.encode()).isEqualTo(encoded);
  }

  @ParameterizedTest
  @EnumSource(ObjectType.class)
  void T35_messageOfOneKind_isRefusedAsEveryOther(ObjectType type) {
    Sign1 honest = Sign1.sign(type, PAYLOAD, KEY);
    for (ObjectType other : ObjectType.values()) {
      if (other != type) {
        assertThatThrownBy(() -> Sign1.decode(other, honest.encode()))
            .isInstanceOf(MalformedCbor.class);
        // The attacker writes the other kind's header over the same signature.
        Sign1 relabelled = new Sign1(other, honest.unverifiedPayload(), honest.signature());
        Sign1 read = Sign1.decode(other, relabelled.encode());
        assertThat(read.isSignedBy(KEY.publicKey())).isFalse();
        assertThatThrownBy(() -> read.verify(KEY.publicKey())).isInstanceOf(BadSignature.class);
      }
    }
  }

  @Test
  void T35_signatureWithoutOurExternalData_isRefused() {
    Sign1 honest = Sign1.sign(ObjectType.OFFER, PAYLOAD, KEY);
    Bytes header = protectedHeader(honest);
    for (Bytes external : new Bytes[] {Bytes.EMPTY, Bytes.utf8("coneix/1 ")}) {
      Bytes signed =
          Cbor.encode(
              CborValue.array(
                  CborValue.of("Signature1"),
                  CborValue.of(header),
                  CborValue.of(external),
                  CborValue.of(PAYLOAD)));
      Sign1 foreign = new Sign1(ObjectType.OFFER, PAYLOAD, KEY.sign(signed));
      assertThat(foreign.isSignedBy(KEY.publicKey())).isFalse();
    }
  }

  @Test
  void mediaTypes_areAllDifferent() {
    assertThat(ObjectType.values()).extracting(ObjectType::mediaType).doesNotHaveDuplicates();
    assertThat(ObjectType.PLATFORM_LIST.mediaType())
        .isEqualTo("application/coneix-platform-list+cose");
  }

  @Test
  void anyFlippedBit_isRefused() {
    Bytes encoded = Sign1.sign(ObjectType.NODE, PAYLOAD, KEY).encode();
    for (int bit = 0; bit < encoded.size() * 8; bit++) {
      byte[] changed = encoded.toArray();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(verifies(Bytes.wrap(changed))).as("bit " + bit).isFalse();
    }
  }

  @Test
  void truncatedAndPaddedMessage_isRefused() {
    Bytes encoded = Sign1.sign(ObjectType.NODE, PAYLOAD, KEY).encode();
    for (int size = 0; size < encoded.size(); size++) {
      assertThat(verifies(encoded.slice(0, size))).isFalse();
    }
    assertThat(verifies(Bytes.concat(encoded, Bytes.of((byte) 0)))).isFalse();
  }

  private static boolean verifies(Bytes encoded) {
    try {
      return Sign1.decode(ObjectType.NODE, encoded).isSignedBy(KEY.publicKey());
    } catch (MalformedCbor e) {
      return false;
    }
  }

  @Test
  void anythingInTheUnprotectedHeader_isRefused() {
    Sign1 honest = Sign1.sign(ObjectType.NODE, PAYLOAD, KEY);
    CborValue keyId = CborValue.map(Map.of(CborValue.of(4), CborValue.of(Bytes.utf8("id"))));
    assertMalformed(CborValue.of(protectedHeader(honest)), keyId, CborValue.of(PAYLOAD), honest);
    assertMalformed(
        CborValue.of(protectedHeader(honest)),
        CborValue.map(Map.of()),
        CborValue.nil(), // detached
        honest);
    Bytes other = Cbor.encode(CborValue.map(Map.of(CborValue.of(1), CborValue.of(-8))));
    assertMalformed(CborValue.of(other), CborValue.map(Map.of()), CborValue.of(PAYLOAD), honest);
  }

  private static void assertMalformed(
      CborValue header, CborValue unprotectedHeader, CborValue payload, Sign1 honest) {
    CborValue changed =
        new CborValue.Tagged(
            18,
            CborValue.array(header, unprotectedHeader, payload, CborValue.of(honest.signature())));
    assertThatThrownBy(() -> Sign1.of(ObjectType.NODE, changed)).isInstanceOf(MalformedCbor.class);
  }

  @Test
  void otherKey_doesNotVerify() {
    Ed25519PrivateKey other = Ed25519PrivateKey.of(SecretBytes.wrap(new byte[32]));
    Sign1 message = Sign1.sign(ObjectType.NODE, PAYLOAD, KEY);
    assertThatThrownBy(() -> message.verify(other.publicKey()))
        .isInstanceOf(BadSignature.class)
        .hasMessageContaining("node");
  }

  @Test
  void signatureOfAnotherLength_cannotBeConstructed() {
    assertThatThrownBy(() -> new Sign1(ObjectType.NODE, PAYLOAD, Bytes.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Bytes protectedHeader(Sign1 message) {
    CborValue.Tagged tagged = (CborValue.Tagged) message.toCbor();
    CborValue header = ((CborValue.Array) tagged.content()).items().get(0);
    return ((CborValue.ByteString) header).value();
  }
}
