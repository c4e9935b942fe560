package io.coneix.verify.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.error.UnusableInput;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustTest {
  private static final Ed25519PublicKey KEY =
      Ed25519PrivateKey.of(SecretBytes.of(new byte[32])).publicKey();
  private static final Trust TRUST =
      new Trust(
          List.of(new Trust.Authority("Autorité \"démo\"\n", KEY)),
          List.of(new Trust.Log("example.org/log", "example.org/log+key", "example.org/log/time+")),
          Trust.Time.LOG);

  @Test
  void writtenFile_isReadBack() {
    assertThat(Trust.parse(TRUST.toJson())).isEqualTo(TRUST);
  }

  @Test
  void witnessedPolicy_isReadBack() {
    Trust strict = new Trust(TRUST.authorities(), TRUST.logs(), Trust.Time.WITNESSED);
    assertThat(Trust.parse(strict.toJson()).time()).isEqualTo(Trust.Time.WITNESSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "coneix-trust/1 | coneix-trust/2 | format",
        "\"log\" | \"clock\" | policy, time",
        "\"policy\" | \"policies\" | top",
        "\"time_key\" | \"extra\" | log",
        "\"logs\": [ | \"logs\": 7, \"x\": [ | syntax",
        "\"policy\": { | \"format\": \"again\", \"policy\": { | syntax",
      })
  void changedFile_isRefusedByField(String from, String to, String field) {
    String changed = TRUST.toJson().replace(from, to);
    assertThat(changed).isNotEqualTo(TRUST.toJson());
    assertThatThrownBy(() -> Trust.parse(changed))
        .isInstanceOf(BadTrustFile.class)
        .hasMessageContaining("trust file, " + field);
  }

  @Test
  void keyOfLowOrder_isRefused() {
    String changed = TRUST.toJson().replace(KEY.encoded().hex(), "01" + "00".repeat(31));
    assertThatThrownBy(() -> Trust.parse(changed)).isInstanceOf(BadTrustFile.class);
  }

  @Test
  void T44_randomlyDamagedFiles_giveTheDeclaredFailureOnly() {
    long seed = Long.getLong("coneix.seed", 20261101L);
    System.out.println("TrustTest seed " + seed);
    Random random = new Random(seed);
    String good = TRUST.toJson();
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      char[] text = good.toCharArray();
      text[random.nextInt(text.length)] = (char) (32 + random.nextInt(95));
      String damaged = new String(text, 0, random.nextInt(8) == 0 ? text.length / 2 : text.length);
      try {
        Trust.parse(damaged);
      } catch (UnusableInput e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(500);
  }
}
