package io.coneix.evidence.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.Vectors;
import io.coneix.evidence.Vectors.Case;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** C2SP/wycheproof: every vector that our parameters can take, and how many those are. */
class WycheproofTest {
  @Test
  void ed25519_verdictsAreTheFiles() {
    List<Case> cases = Vectors.wycheproof("ed25519");
    for (Case each : cases) {
      Ed25519PublicKey key =
          Ed25519PublicKey.of(Bytes.fromHex(each.group().get("publicKey").get("pk").asText()));
      assertThat(key.verifies(each.hex("msg"), each.hex("sig")))
          .as(each.toString())
          .isEqualTo(each.isValid());
    }
    assertThat(cases).hasSize(151);
  }

  /** Our nonce is always zero, so the vectors run through the same code with a nonce given. */
  @Test
  void aesGcm_of256BitKeys_sealsAndOpensAsTheFileSays() {
    List<Case> cases =
        Vectors.wycheproof("aes-gcm").stream()
            .filter(c -> c.size("keySize") == 256 && c.size("ivSize") == 96)
            .filter(c -> c.size("tagSize") == 128)
            .toList();
    for (Case each : cases) {
      SecretBytes key = SecretBytes.wrap(each.hex("key").toArray());
      Bytes sealed = Bytes.concat(each.hex("ct"), each.hex("tag"));
      Optional<Bytes> opened = OneTimeAead.open(key, each.hex("iv"), sealed, each.hex("aad"));
      assertThat(opened).as(each.toString()).isEqualTo(expected(each));
      if (each.isValid()) {
        assertThat(OneTimeAead.seal(key, each.hex("iv"), each.hex("msg"), each.hex("aad")))
            .as(each.toString())
            .isEqualTo(sealed);
      }
    }
    assertThat(cases).hasSize(66);
  }

  private static Optional<Bytes> expected(Case each) {
    return each.isValid() ? Optional.of(each.hex("msg")) : Optional.empty();
  }

  @Test
  void hkdf_derivesAsTheFileSays() {
    List<Case> cases = Vectors.wycheproof("hkdf-sha256");
    for (Case each : cases) {
      int size = each.test().get("size").asInt();
      if (!each.isValid()) {
        // The file's three invalid vectors ask for more than 255 blocks.
        assertThat(size).isGreaterThan(Hkdf.MAX_OUTPUT);
        continue;
      }
      SecretBytes input = SecretBytes.wrap(each.hex("ikm").toArray());
      SecretBytes output = Hkdf.derive(input, each.hex("salt"), each.hex("info"), size);
      assertThat(Bytes.wrap(output.reveal(SecretAccess.FOR_CRYPTO)))
          .as(each.toString())
          .isEqualTo(each.hex("okm"));
    }
    assertThat(cases).hasSize(86);
  }

  /** Truncated tags are compared with the head of ours; we never truncate. */
  @Test
  void hmac_isTheFilesTagWhereItIsValid() {
    List<Case> cases = Vectors.wycheproof("hmac-sha256");
    for (Case each : cases) {
      SecretBytes key = SecretBytes.wrap(each.hex("key").toArray());
      Bytes tag = Hkdf.hmac(key, each.hex("msg")).slice(0, each.size("tagSize") / 8);
      assertThat(tag.equals(each.hex("tag"))).as(each.toString()).isEqualTo(each.isValid());
    }
    assertThat(cases).hasSize(174);
  }
}
