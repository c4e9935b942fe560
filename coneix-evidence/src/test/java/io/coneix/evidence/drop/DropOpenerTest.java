package io.coneix.evidence.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.testkit.Seeds;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DropOpenerTest {
  private static final SecretBytes KEY = SecretBytes.wrap(Examples.rising(32).toArray());
  private static final Bytes NONCE = Examples.rising(24);
  private static final Bytes LOCATION =
      Bytes.utf8("{\"_type\":\"location\",\"created_at\":1791187201,\"lat\":48.5,\"lon\":2.25}");

  private static Bytes body(Bytes plaintext) {
    return new DropEnvelope(NONCE, SecretBox.seal(KEY, NONCE, plaintext)).encode();
  }

  @Test
  void capabilityPostSecretAndBox_followFromRootAndNumber() {
    SecretBytes capability = DropBox.capability(Examples.ROOT, 0);
    assertThat(DropBox.capability(Examples.ROOT, 1)).isNotEqualTo(capability);
    SecretBytes post = DropBox.postSecret(capability);
    assertThat(DropBox.boxOf(capability)).isEqualTo(DropBox.box(post));
    assertThat(DropBox.boxOf(capability).toArray())
        .isNotEqualTo(post.reveal(SecretAccess.FOR_CRYPTO));
  }

  @Test
  void entry_hasTheNameOfItsPlaceAndTheHashOfItsBody() {
    Bytes box = Examples.filled(32, 7);
    assertThat(DropBox.entry(box, 1, LOCATION).body()).isEqualTo(Sha256.of(LOCATION));
    assertThat(DropBox.name(box, 1)).isNotEqualTo(DropBox.name(box, 2));
    assertThatThrownBy(() -> DropBox.name(box, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void postedBody_opensByKeyAndByItsSubkeyAlone() {
    DropOpener.Opened opened = DropOpener.withKey(KEY, body(LOCATION)).orElseThrow();
    assertThat(opened.plaintext()).isEqualTo(LOCATION);
    assertThat(DropOpener.withSubkey(DropClient.OWNTRACKS, opened.subkey(), body(LOCATION)))
        .contains(LOCATION);
    assertThat(DropOpener.withSubkey(DropClient.OWNTRACKS, KEY, body(LOCATION))).isEmpty();
  }

  @Test
  void otherFirstBytes_openForTheWalletOnly() {
    for (String text :
        List.of(
            "{\"BSSID\":\"aa\",\"_type\":\"location\",\"lat\":1}",
            "{ \"_type\":\"location\",\"lat\":1}",
            "{\"_type\":\"location\"}",
            "{\"_type\":\"transition\",\"lat\":1}",
            "")) {
      Bytes body = body(Bytes.utf8(text));
      DropOpener.Opened opened = DropOpener.withKey(KEY, body).orElseThrow();
      assertThat(DropOpener.withSubkey(DropClient.OWNTRACKS, opened.subkey(), body)).isEmpty();
    }
  }

  @Test
  void envelopesOfBothApplications_areRead() {
    String data = Bytes.concat(NONCE, SecretBox.seal(KEY, NONCE, LOCATION)).base64();
    for (String text :
        List.of(
            "{\"_type\":\"encrypted\",\"data\":\"" + data + "\"}",
            "{\"_type\":\"encrypted\",\"_id\":\"0571e18d\",\"data\":\"" + data + "\"}",
            "{\"data\":\"" + data.replace("/", "\\/") + "\",\"_type\":\"encrypted\"}")) {
      assertThat(DropOpener.withKey(KEY, Bytes.utf8(text)).orElseThrow().plaintext())
          .isEqualTo(LOCATION);
    }
  }

  @Test
  void anythingElse_isNoEnvelope() {
    for (String text :
        List.of(
            "",
            "{}",
            "{\"_type\":\"location\",\"data\":\"AAAA\"}",
            "{\"_type\":\"encrypted\"}",
            "{\"_type\":\"encrypted\",\"data\":1}",
            "{\"_type\":\"encrypted\",\"data\":\"AAAA\"}",
            "{\"_type\":\"encrypted\",\"data\":\"*\"}",
            "{\"_type\":\"encrypted\",\"data\":\"" + "A".repeat(8_200) + "\"}")) {
      assertThat(DropEnvelope.read(Bytes.utf8(text))).isEmpty();
    }
  }

  @Test
  void T44_mutatedBody_isOpenedOrNothing() {
    SplittableRandom random = Seeds.random("DropOpenerTest", 1);
    byte[] seed = body(LOCATION).toArray();
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = java.util.Arrays.copyOf(seed, 1 + random.nextInt(seed.length + 10));
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      assertThat(DropOpener.withKey(KEY, Bytes.wrap(bytes))).isNotNull();
    }
  }

  @Test
  void T48_keysOutOfOrder_areRefused() {
    Bytes box = Examples.filled(32, 7);
    DropKeys.Key one = new DropKeys.Key(1, KEY);
    DropKeys.Key two = new DropKeys.Key(2, KEY);
    assertThatThrownBy(() -> new DropKeys(box, List.of(two, one)))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] swapped = new DropKeys(box, List.of(one, two)).encode().toArray();
    int at = swapped.length - 2 * 36 - 1;
    for (int i = at; i < swapped.length; i++) {
      if (swapped[i] == 1 && swapped[i - 1] == (byte) 0x82) {
        swapped[i] = 3;
        break;
      }
    }
    assertThatThrownBy(() -> DropKeys.decode(Bytes.wrap(swapped)))
        .isInstanceOf(MalformedCbor.class)
        .hasMessageContaining("rising counters");
  }
}
