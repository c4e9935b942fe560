package io.coneix.evidence.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.key.Category;
import io.coneix.testkit.SeededRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * T03: a holder makes one ciphertext with two readings, logs it, and decides later which slot key
 * to hand over. The attack is carried out in full; only the commitment stands in its way.
 */
class TwoReadingsTest {
  private static final int BLOCKS = 4;
  private static final int SIZE = BLOCKS * 16;
  private static final SecretBytes AT_WORK = SecretBytes.wrap(Examples.filled(32, 1).toArray());
  private static final SecretBytes AT_HOME = SecretBytes.wrap(Examples.filled(32, 2).toArray());
  private static final Bytes TRIP = Bytes.utf8("45 km to a client");

  /** A record that both slot keys open, and the two keys of AES-GCM that follow from them. */
  private record Forgery(SealedRecord record, SecretBytes first, SecretBytes second) {}

  /**
   * Both plaintexts must end in 0x80, the padding's mark, so the last byte of both key streams must
   * agree: about 256 salts are tried. The first plaintext starts with a text of choice; block 2 is
   * what the algebra needs.
   */
  private static Forgery forge() {
    SeededRandom random = new SeededRandom(1);
    while (true) {
      byte[] salt = new byte[RecordHeader.SALT_SIZE];
      random.nextBytes(salt);
      RecordHeader header = new RecordHeader(Category.POSITION, Examples.SLOT, Bytes.wrap(salt));
      SecretBytes first = header.key(AT_WORK);
      SecretBytes second = header.key(AT_HOME);
      byte[] stream = TwoKeyCiphertext.keyStream(first, BLOCKS);
      if (stream[SIZE - 1] == TwoKeyCiphertext.keyStream(second, BLOCKS)[SIZE - 1]) {
        byte[] blocks = new byte[SIZE];
        System.arraycopy(TRIP.toArray(), 0, blocks, 0, TRIP.size());
        blocks[SIZE - 1] = (byte) 0x80;
        for (int i = 0; i < SIZE; i++) {
          blocks[i] ^= stream[i];
        }
        Bytes sealed = TwoKeyCiphertext.forge(first, second, header.encode(), blocks, 2);
        return new Forgery(new SealedRecord(header, sealed), first, second);
      }
    }
  }

  @Test
  void T03_twoKeyCiphertext_opensUnderRawAesGcmWithBothKeys() {
    Forgery forgery = forge();
    Bytes data = forgery.record().header().encode();
    Optional<Bytes> one = OneTimeAead.open(forgery.first(), forgery.record().ciphertext(), data);
    Optional<Bytes> two = OneTimeAead.open(forgery.second(), forgery.record().ciphertext(), data);
    assertThat(one).isPresent();
    assertThat(two).isPresent().isNotEqualTo(one);
    assertThat(one.orElseThrow().slice(0, TRIP.size())).isEqualTo(TRIP);
    assertThat(Padding.unpad(one.orElseThrow())).isPresent();
    assertThat(Padding.unpad(two.orElseThrow())).isPresent();
  }

  @Test
  void T03_twoKeyCiphertext_isRefused() {
    Forgery forgery = forge();
    RecordHeader header = forgery.record().header();
    Bytes record = forgery.record().encode();
    RecordRef first =
        new RecordRef(
            Category.POSITION, forgery.record().hash(), header.commitment(forgery.first()));
    RecordRef second =
        new RecordRef(
            Category.POSITION, forgery.record().hash(), header.commitment(forgery.second()));

    assertThat(RecordOpener.open(AT_WORK, Examples.SLOT, first, record)).isPresent();
    assertThat(RecordOpener.open(AT_HOME, Examples.SLOT, first, record)).isEmpty();
    // The other way round, so that nothing but the commitment made the difference.
    assertThat(RecordOpener.open(AT_HOME, Examples.SLOT, second, record)).isPresent();
    assertThat(RecordOpener.open(AT_WORK, Examples.SLOT, second, record)).isEmpty();
  }

  /** NIST SP 800-38D has the field; its laws are checked, so that the forgery is no accident. */
  @Test
  void field_hasInverses() {
    byte[] block = Examples.rising(16).toArray();
    Gf128 a = Gf128.of(block, 0);
    assertThat(a.toBlock()).isEqualTo(block);
    assertThat(a.times(a.inverse())).isEqualTo(Gf128.ONE);
    assertThat(a.times(Gf128.ONE)).isEqualTo(a);
    assertThat(a.power(3)).isEqualTo(a.times(a).times(a));
  }
}
