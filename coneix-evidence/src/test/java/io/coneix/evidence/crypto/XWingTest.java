package io.coneix.evidence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.coneix.evidence.Examples;
import io.coneix.evidence.Vectors;
import io.coneix.evidence.Vectors.Case;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.testkit.SeededRandom;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.prng.FixedSecureRandom;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMGenerator;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.junit.jupiter.api.Test;

/** HPKE with X-Wing: guarantees, and the pieces against published vectors (THREATS, T34). */
class XWingTest {
  private static final int KEM_X_WING = 0x647a;
  private static final int AEAD_AES_256_GCM = 2;

  private static final XWing.PrivateKey KEY =
      XWing.fromSeed(SecretBytes.wrap(Examples.rising(32).toArray()));
  private static final Bytes INFO = Bytes.utf8("info");
  private static final Bytes DATA = Bytes.utf8("data");
  private static final Bytes MESSAGE = Bytes.utf8("message");

  private static Bytes seal(long seed) {
    return XWing.seal(KEY.publicKey(), INFO, DATA, MESSAGE, new SeededRandom(seed));
  }

  @Test
  void sealedMessage_opensAgain() {
    Bytes sealed = seal(1);
    assertThat(sealed.size())
        .isEqualTo(XWing.ENCAPSULATION_SIZE + MESSAGE.size() + OneTimeAead.TAG_SIZE);
    assertThat(XWing.open(KEY, INFO, DATA, sealed)).contains(MESSAGE);
    Bytes empty = XWing.seal(KEY.publicKey(), INFO, DATA, Bytes.EMPTY, new SeededRandom(1));
    assertThat(XWing.open(KEY, INFO, DATA, empty)).contains(Bytes.EMPTY);
  }

  @Test
  void sameRandomness_givesTheSameBytes_andOtherGivesOthers() {
    assertThat(seal(1)).isEqualTo(seal(1)).isNotEqualTo(seal(2));
    assertThat(XWing.fromSeed(KEY.seed()).publicKey()).isEqualTo(KEY.publicKey());
  }

  @Test
  void otherInfoDataOrKey_doesNotOpen() {
    Bytes sealed = seal(1);
    assertThat(XWing.open(KEY, DATA, DATA, sealed)).isEmpty();
    assertThat(XWing.open(KEY, INFO, INFO, sealed)).isEmpty();
    assertThat(XWing.open(KEY, Bytes.EMPTY, DATA, sealed)).isEmpty();
    XWing.PrivateKey other = XWing.fromSeed(SecretBytes.wrap(new byte[32]));
    assertThat(XWing.open(other, INFO, DATA, sealed)).isEmpty();
  }

  @Test
  void flippedBit_doesNotOpen() {
    Bytes sealed = seal(1);
    for (int at = 0; at < sealed.size(); at += 7) {
      byte[] changed = sealed.toArray();
      changed[at] ^= (byte) (1 << at % 8);
      assertThat(XWing.open(KEY, INFO, DATA, Bytes.wrap(changed))).as("byte " + at).isEmpty();
    }
  }

  @Test
  void truncatedMessage_doesNotOpen() {
    Bytes sealed = seal(1);
    for (int size : new int[] {0, 1, XWing.ENCAPSULATION_SIZE, 1135, sealed.size() - 1}) {
      assertThat(XWing.open(KEY, INFO, DATA, sealed.slice(0, size))).isEmpty();
    }
  }

  @Test
  void badPublicKey_cannotBeConstructed() {
    assertThatThrownBy(() -> new XWing.PublicKey(Examples.rising(1215)))
        .isInstanceOf(BadPublicKey.class);
    // Coefficients of ML-KEM are below 3329; FIPS 203, 7.2, refuses others.
    Bytes wide = Bytes.concat(Examples.filled(1184, 0xff), Examples.rising(32));
    assertThatThrownBy(() -> new XWing.PublicKey(wide)).isInstanceOf(BadPublicKey.class);
  }

  /** Wycheproof's points on curve and twist: those that agree on zero are refused, no others. */
  @Test
  void pointOfLowOrder_isNoKey_andOpensNothing() {
    Bytes sealed = seal(1);
    int refused = 0;
    for (Case each : Vectors.wycheproof("x25519")) {
      Bytes point = each.hex("public");
      Bytes encoded = Bytes.concat(KEY.publicKey().encoded().slice(0, 1184), point);
      if (each.hex("shared").equals(Examples.filled(32, 0))) {
        assertThatThrownBy(() -> new XWing.PublicKey(encoded))
            .as(each.toString())
            .isInstanceOf(BadPublicKey.class);
        refused++;
      } else {
        assertThat(new XWing.PublicKey(encoded).encoded()).isEqualTo(encoded);
      }
      Bytes changed =
          Bytes.concat(
              sealed.slice(0, 1088), point, sealed.slice(XWing.ENCAPSULATION_SIZE, sealed.size()));
      assertThat(XWing.open(KEY, INFO, DATA, changed)).as(each.toString()).isEmpty();
    }
    assertThat(refused).isEqualTo(31);
  }

  /** draft-connolly-cfrg-xwing-kem-08, appendix C, first vector; ss covers pk and ct as a whole. */
  @Test
  void T34_keyEncapsulation_isThatOfTheDraft() {
    XWingPrivateKeyParameters key =
        new XWingPrivateKeyParameters(
            Bytes.fromHex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26")
                .toArray());
    assertThat(Bytes.wrap(key.getPublicKeyParameters().getEncoded()).hex())
        .startsWith("e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5b19cfc3d")
        .endsWith("eff389b27dce59844570216223593d4ba32d9abac8cd049040ef6534");
    Bytes eseed =
        Bytes.fromHex(
            "3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e2"
                + "35b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2");
    SecretWithEncapsulation sent =
        new XWingKEMGenerator(new FixedSecureRandom(eseed.toArray()))
            .generateEncapsulated(key.getPublicKeyParameters());
    assertThat(Bytes.wrap(sent.getEncapsulation()).hex())
        .startsWith("b83aa828d4d62b9a83ceffe1d3d3bb1ef31264643c070c5798927e41fb07914a273f8f96")
        .endsWith("e6fb2e15");
    String secret = "d2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384";
    assertThat(Bytes.wrap(sent.getSecret()).hex()).isEqualTo(secret);
    assertThat(Bytes.wrap(new XWingKEMExtractor(key).extractSecret(sent.getEncapsulation())).hex())
        .isEqualTo(secret);
  }

  /** The judge below is judged first: RFC 9180 gives the shared secret and what follows from it. */
  @Test
  void keyScheduleOfTheJudge_isThatOfRfc9180() {
    int checked = 0;
    for (JsonNode vector : Vectors.json("crypto/hpke-rfc9180-x25519-hkdf-sha256.json.gz")) {
      if (vector.get("mode").asInt() == 0 && vector.get("aead_id").asInt() == AEAD_AES_256_GCM) {
        HpkeKeySchedule schedule =
            HpkeKeySchedule.base(
                vector.get("kem_id").asInt(),
                AEAD_AES_256_GCM,
                OneTimeAead.KEY_SIZE,
                SecretBytes.wrap(hex(vector, "shared_secret").toArray()),
                hex(vector, "info"));
        assertThat(HpkeKeySchedule.plain(schedule.key())).isEqualTo(hex(vector, "key"));
        assertThat(HpkeKeySchedule.plain(schedule.nonce())).isEqualTo(hex(vector, "base_nonce"));
        JsonNode first = vector.get("encryptions").get(0);
        assertThat(
                OneTimeAead.open(
                    schedule.key(),
                    HpkeKeySchedule.plain(schedule.nonce()),
                    hex(first, "ct"),
                    hex(first, "aad")))
            .contains(hex(first, "pt"));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(1);
  }

  @Test
  void T34_sealedMessage_isHpkeOfTheSuiteThatWeName() {
    Bytes sealed = seal(3);
    XWingKEMExtractor extractor = new XWingKEMExtractor(decapsulationKey());
    SecretBytes shared =
        SecretBytes.wrap(
            extractor.extractSecret(sealed.slice(0, XWing.ENCAPSULATION_SIZE).toArray()));
    HpkeKeySchedule schedule =
        HpkeKeySchedule.base(KEM_X_WING, AEAD_AES_256_GCM, OneTimeAead.KEY_SIZE, shared, INFO);
    Bytes text = sealed.slice(XWing.ENCAPSULATION_SIZE, sealed.size());
    Bytes nonce = HpkeKeySchedule.plain(schedule.nonce());
    assertThat(OneTimeAead.open(schedule.key(), nonce, text, DATA)).contains(MESSAGE);
  }

  /**
   * DeriveKeyPair of draft-ietf-hpke-pq for X-Wing: SHAKE256 of ikm || "HPKE-v1" || suite || label
   * || length, each of the last two with its own length.
   */
  private static XWingPrivateKeyParameters decapsulationKey() {
    Bytes suite = Bytes.concat(Bytes.utf8("KEM"), Bytes.of((byte) 0x64, (byte) 0x7a));
    Bytes label = Bytes.utf8("DeriveKeyPair");
    Bytes input =
        Bytes.concat(
            Examples.rising(32),
            Bytes.utf8("HPKE-v1"),
            suite,
            Bytes.of((byte) 0, (byte) label.size()),
            label,
            Bytes.of((byte) 0, (byte) XWing.SEED_SIZE));
    SHAKEDigest digest = new SHAKEDigest(256);
    digest.update(input.toArray(), 0, input.size());
    byte[] seed = new byte[XWing.SEED_SIZE];
    digest.doFinal(seed, 0, seed.length);
    return new XWingPrivateKeyParameters(seed);
  }

  private static Bytes hex(JsonNode node, String field) {
    return Bytes.fromHex(node.get(field).asText());
  }
}
